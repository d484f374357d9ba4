"""Connectionist temporal classification: losses, gradients, what is refused."""
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(12, 3, 5).log_softmax(2).detach().requires_grad_()
y = torch.tensor([[1, 2, 2, 3], [1, 1, 1, 4], [4, 3, 2, 1]])
il, tl = torch.tensor([12, 10, 7]), torch.tensor([4, 3, 2])


def show(call):
    try:
        loss = call()
    except Exception as error:
        print(type(error).__name__, error)
        return
    grad = torch.autograd.grad(loss.sum(), x)[0]
    print(loss, [["%.3f" % v for v in row] for row in grad[:, 0].tolist()], grad.isnan().any(), "%.3f" % grad[:, 1:].abs().sum())


show(lambda: F.ctc_loss(x,torch.cat([y[0],y[1,:3],y[2,:2]]),il,tl))
show(lambda: F.ctc_loss(x,y,(12,10,7),(4,3,2)))
show(lambda: F.ctc_loss(x,y,il,tl,blank=4,reduction='none'))
show(lambda: F.ctc_loss(x,torch.tensor([[1,1,1,1]]*3),torch.tensor([3,12,12]),torch.tensor([4,4,4]),reduction='none'))
show(lambda: F.ctc_loss(x,torch.tensor([[1,1,1,1]]*3),torch.tensor([3,12,12]),torch.tensor([4,4,4]),reduction='none',zero_infinity=True))
show(lambda: F.ctc_loss(x[:,0],y[0],torch.tensor(12),torch.tensor(4)))
show(lambda: F.ctc_loss(x[:,0],y[0],torch.tensor(12),torch.tensor(4),reduction='none'))
show(lambda: F.ctc_loss(x,y,torch.tensor([13,10,7]),tl))
show(lambda: F.ctc_loss(x,y,il,torch.tensor([5,3,2])))
show(lambda: F.ctc_loss(x,y,il[:2],tl))
show(lambda: F.ctc_loss(x,y,il,tl[:2]))
show(lambda: F.ctc_loss(x,y,il,tl,blank=5))
show(lambda: F.ctc_loss(x,y,il.float(),tl))
show(lambda: F.ctc_loss(x,y,il,torch.tensor([0,0,0]),reduction='none'))
show(lambda: F.ctc_loss(x,y,il,torch.tensor([0,0,0])))
show(lambda: F.ctc_loss(x,y.int(),il.int(),tl.int()))
show(lambda: F.ctc_loss(x,y,il,tl,reduction='x'))
show(lambda: F.ctc_loss(x.double(),y,il,tl))
show(lambda: F.ctc_loss(x,torch.tensor([1,2]),il,tl))
show(lambda: F.ctc_loss(x,y,torch.tensor([-1,10,7]),tl))
show(lambda: nn.CTCLoss()(x,y,il,tl))
print(nn.CTCLoss(), nn.CTCLoss(1, "sum", True))
net = nn.Linear(4, 5)
adam = torch.optim.Adam(net.parameters(), lr=0.05)
frames = torch.randn(12, 3, 4)
for step in range(5):
    loss = nn.CTCLoss()(net(frames).log_softmax(2), y, il, tl)
    adam.zero_grad()
    loss.backward()
    adam.step()
    print("%.4f" % loss.item())
