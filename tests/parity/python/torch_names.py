import torch
import torch.backends.cudnn as cudnn
import torch.utils.checkpoint
from torch.autograd import Variable
from torch.cuda.amp import GradScaler, autocast
from torch.profiler import ProfilerActivity, profile, record_function


def tried(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])


tried(lambda: torch.cuda.is_available())
tried(lambda: torch.cuda.device_count())
tried(lambda: torch.cuda.current_device())
tried(lambda: torch.cuda.get_device_name(0))
tried(lambda: torch.cuda.memory_allocated())
tried(lambda: torch.cuda.empty_cache())
tried(lambda: torch.cuda.synchronize())
tried(lambda: torch.cuda.manual_seed_all(1))
tried(lambda: torch.cuda.Event(enable_timing=True))
tried(lambda: torch.cuda.Stream())
tried(lambda: torch.cuda.get_device_properties(0))
tried(lambda: torch.cuda.FloatTensor(2))
tried(lambda: torch.backends.cudnn.is_available())
tried(lambda: torch.backends.cudnn.benchmark)
tried(lambda: torch.backends.mps.is_available())
tried(lambda: torch.backends.cuda.matmul.allow_tf32)
tried(lambda: torch.accelerator.is_available())
tried(lambda: torch.accelerator.current_accelerator())
tried(lambda: torch.accelerator.synchronize())
tried(lambda: torch.mps.is_available())
tried(lambda: torch.mps.empty_cache())
tried(lambda: torch.xpu.is_available())
tried(lambda: torch.xpu.synchronize())
tried(lambda: torch.device("cuda:0"))
tried(lambda: torch.device("cuda", 1))
tried(lambda: torch.device("cpu") == torch.device("cpu", 0))
tried(lambda: torch.device("cpu") == "cpu")
tried(lambda: torch.device("cuda" if torch.cuda.is_available() else "cpu"))
tried(lambda: torch.ones(2, device="cuda"))
tried(lambda: torch.ones(2).to("cuda"))
tried(lambda: torch.ones(2).to("xpu"))
tried(lambda: torch.ones(2).to("mps"))
tried(lambda: torch.nn.Linear(1, 1).to("cuda"))
tried(lambda: torch.ones(2).get_device())
tried(lambda: torch.ones(2).is_cpu)
tried(lambda: torch.get_default_device())
tried(lambda: torch.set_default_device("cpu"))
tried(lambda: torch.set_default_dtype(torch.float64))
tried(lambda: torch.get_default_dtype())
tried(lambda: torch.set_default_dtype(torch.float32))
tried(lambda: torch.set_default_dtype(torch.int64))
tried(lambda: torch.set_num_threads(1))
tried(lambda: torch.set_num_threads(0))
tried(lambda: torch.set_num_threads("1"))
tried(lambda: torch.use_deterministic_algorithms(True))
tried(lambda: torch.are_deterministic_algorithms_enabled())
tried(lambda: torch.set_float32_matmul_precision("high"))
tried(lambda: torch.get_float32_matmul_precision())
tried(lambda: (torch.typename(torch.ones(2)), torch.typename(3), torch.typename(torch.ones(1).long())))
tried(lambda: (torch.is_storage(3), torch.is_complex(torch.ones(1)), torch.is_nonzero(torch.ones(1))))
tried(lambda: torch.is_nonzero(torch.ones(2)))
tried(lambda: torch.__version__[:6])
tried(lambda: torch.version.cuda)
tried(lambda: (torch.LongTensor(3).shape, torch.LongTensor([1, 2]), torch.FloatTensor([1, 2])))
tried(lambda: (torch.FloatTensor(2, 3).shape, torch.FloatTensor().shape, torch.FloatTensor(torch.Size([2, 2])).shape))
tried(lambda: (torch.FloatTensor((1, 2)), torch.BoolTensor([True]), torch.LongTensor([1.5])))
tried(lambda: torch.FloatTensor("a"))
tried(lambda: (isinstance(torch.ones(1), torch.FloatTensor), isinstance(torch.ones(1), torch.LongTensor)))
tried(lambda: (isinstance(torch.ones(1), torch.autograd.Variable), isinstance(3, (int, torch.FloatTensor))))
tried(lambda: torch.autograd.Variable(torch.ones(1), requires_grad=True))
tried(lambda: torch.jit.trace(torch.nn.Linear(1, 1), torch.ones(1, 1))(torch.ones(1, 1)).shape)
tried(lambda: torch.device("foo"))
tried(lambda: torch.ones(2).to("foo"))
tried(lambda: torch.ones(2).to(0))
tried(lambda: (torch.amp.GradScaler("cuda").is_enabled(), torch.amp.GradScaler("cuda").scale(torch.ones(1))))
tried(lambda: torch.cuda.amp.GradScaler().get_scale())
tried(lambda: torch.is_autocast_enabled())
tried(lambda: torch.nn.functional.softmax(torch.ones(2, 2)))
tried(lambda: torch.nn.functional.log_softmax(torch.ones(2)))
tried(lambda: torch.nn.Softmax()(torch.ones(2, 4)))
tried(lambda: torch.nn.functional.softmin(torch.ones(2, 2)))
tried(lambda: torch.nn.functional.softmax(torch.ones(2, 2), dim=0, dtype=torch.float64))
tried(lambda: torch.nn.functional.mse_loss(torch.ones(2), torch.zeros(2), size_average=False))
tried(lambda: torch.nn.functional.mse_loss(torch.ones(2), torch.zeros(2), reduce=False))
tried(lambda: torch.nn.MSELoss(size_average=False)(torch.ones(2), torch.zeros(2)))
tried(lambda: torch.nn.CrossEntropyLoss(reduce=False).reduction)
tried(lambda: torch.nn.functional.cross_entropy(torch.ones(2, 2), torch.tensor([0, 1]), size_average=False))
tried(lambda: torch.add(torch.ones(2), 1, out=torch.zeros(2)))
tried(lambda: torch.add(torch.ones(2), 1, out=torch.zeros(3)))
tried(lambda: torch.add(torch.ones(2), 1, out=torch.zeros(0)))
tried(lambda: torch.add(torch.ones(2), 1, out=torch.zeros(2, dtype=torch.int64)))
tried(lambda: torch.add(torch.ones(2, requires_grad=True), 1, out=torch.zeros(2)))
tried(lambda: torch.mm(torch.ones(2, 2), torch.ones(2, 2), out=torch.zeros(2, 2)))
tried(lambda: torch.max(torch.ones(2, 2), 1, out=(torch.zeros(2), torch.zeros(2).long()))[1])
tried(lambda: torch.zeros(2, out=torch.ones(2)))
tried(lambda: torch.cat([torch.ones(2)], out=torch.zeros(2)))
tried(lambda: torch.exp(torch.ones(2), out=3))
tried(lambda: torch.arange(3, out=torch.zeros(3).long()))
tried(lambda: torch.linalg.inv(torch.eye(2), out=torch.zeros(2, 2)))
tried(lambda: torch.utils.checkpoint.checkpoint(lambda x: x * 2, torch.ones(2, requires_grad=True), use_reentrant=False))
tried(lambda: torch.set_grad_enabled(True))
tried(lambda: (torch.finfo(torch.float32).eps, torch.finfo(torch.float64).tiny, torch.finfo(torch.float32).max))
tried(lambda: torch.finfo(torch.float32))
tried(lambda: (torch.iinfo(torch.int64).max, torch.iinfo(torch.int64).bits))
tried(lambda: torch.finfo(torch.int64))
tried(lambda: torch.iinfo(torch.float32))
tried(lambda: torch.random.manual_seed(0) is torch.default_generator)
tried(lambda: torch.distributions.Normal(0.0, 1.0).mean)
tried(lambda: torch.utils.data.get_worker_info())

cudnn.benchmark = True
print(cudnn.benchmark)
x = torch.ones(2, requires_grad=True)
into = torch.zeros(2)
given = torch.sin(x.detach(), out=into)
print(given is into, into)


@torch.no_grad()
def evaluate(x):
    return (x * 2).requires_grad


@torch.inference_mode()
def infer(x):
    return (x * 2).requires_grad


@torch.set_grad_enabled(False)
def quiet(x):
    return (x * 2).requires_grad


print(evaluate(x), infer(x), quiet(x), (x * 2).requires_grad)
with torch.inference_mode(False):
    print((x * 2).requires_grad)


with torch.autocast("cuda", enabled=False):
    print(x.sum())
scaler = torch.amp.GradScaler("cuda", enabled=False)
optimizer = torch.optim.SGD([x], lr=0.1)
scaler.scale((x * 2).sum()).backward()
scaler.step(optimizer)
scaler.update()
print(x, scaler.get_scale(), scaler.state_dict())

v = Variable(torch.ones(2), requires_grad=True)
(v * 3).sum().backward()
print(v.grad.data)

t = torch.tensor([1.23456789, 1e-6, 12345.0])
torch.set_printoptions(precision=2)
print(t)
torch.set_printoptions(precision=2, sci_mode=False)
print(t)
torch.set_printoptions(profile="short")
print(torch.arange(2000.0))
torch.set_printoptions(profile="default", edgeitems=2, threshold=5, linewidth=40)
print(torch.arange(20.0))
torch.set_printoptions(profile="full")
print(torch.arange(1001.0).shape, len(str(torch.arange(1001.0))))
torch.set_printoptions(profile="default")
print(t)
with torch.random.fork_rng():
    torch.manual_seed(1)
    torch.rand(1)
