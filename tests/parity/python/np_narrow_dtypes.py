"""NumPy arrays of uint8, int8, int16, int32 and float16."""
import io

import numpy as np
import torch


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


u=np.array([200,7,3],dtype=np.uint8); i=np.array([100,-7,2],dtype=np.int32); f=np.array([1.25,2.5,3],dtype=np.float16); b=np.array([100,-7,2],dtype='int8')
for x in (u,i,f,b):
    show(lambda: x); print(x, x.dtype, x.itemsize, x.nbytes)
    for fn in ('sum','prod','max','min','mean','std','argmax','cumsum','sort','ravel','copy','any','all','tolist','round','var'):
        if (x is u and fn in ('sum','prod','cumsum')) or (x is f and fn in ('std','var')): continue  # uint64; rounded at every step
        def go():
            r=getattr(x,fn)()
            return (r, getattr(r,'dtype',type(r)))
        show(go)
    for y in (u,i,f,b,3,2.5,np.float32(1.5),np.array([1,2,3]),np.array([1.,2,3],dtype=np.float32),True,np.uint8(2)):
        for op in ('add','subtract','multiply','divide','floor_divide','maximum','less','equal'):
            def go():
                r=getattr(np,op)(x,y)
                return (r, r.dtype)
            print(op, getattr(y,'dtype',y)); show(go)
show(lambda: u+300)
show(lambda: u>300)
show(lambda: u==-1)
show(lambda: 255-u)
show(lambda: u**2)
show(lambda: u/255)
show(lambda: u&6)
show(lambda: ~u)
show(lambda: u<<1)
show(lambda: u[0])
show(lambda: u[0]+u[0])
show(lambda: u[0]+1)
show(lambda: u[0]/2)
show(lambda: int(u[0]))
show(lambda: u[1:])
show(lambda: u.astype(np.float32)/255)
show(lambda: (np.array([0.2,0.9])*255).astype(np.uint8))
show(lambda: np.zeros((2,2),np.uint8))
show(lambda: np.ones(3,dtype=np.int32))
show(lambda: np.arange(5,dtype=np.int32))
show(lambda: np.full(2,7,dtype=np.uint8))
show(lambda: np.zeros_like(u))
show(lambda: np.concatenate([u,u]))
show(lambda: np.concatenate([u,i]))
show(lambda: np.stack([u,b]))
show(lambda: np.where(u>5,u,0))
show(lambda: np.sqrt(i))
show(lambda: np.exp(f))
show(lambda: np.uint8(5))
show(lambda: np.int32(7)*2)
show(lambda: np.int32(7)*np.int32(3))
show(lambda: np.dtype('uint8'))
show(lambda: u.dtype==np.uint8)
show(lambda: np.random.randint(0,5,3).astype(np.int32).dtype)
show(lambda: np.clip(u,5,100))
show(lambda: np.unique(u))
show(lambda: np.array([1,2],dtype='i4')@np.array([1,2],dtype='i4'))
show(lambda: np.float16(1.1))
show(lambda: np.array([300],dtype=np.uint8))
show(lambda: np.array([1.7,2.2]).astype(np.int8))
show(lambda: np.array([True]).astype(np.uint8))
show(lambda: u.reshape(3,1))
show(lambda: u.T)
show(lambda: u.mean())
show(lambda: np.dot(i,i))
show(lambda: np.issubdtype(u.dtype,np.integer))
show(lambda: np.eye(2,dtype=np.uint8))
show(lambda: np.bincount(u))
show(lambda: np.array([1,2,3])[np.array([0,2],dtype=np.uint8)])
show(lambda: np.array([1,2,3])[np.array([0,2],dtype=np.int32)])
show(lambda: np.flip(u))
show(lambda: np.median(u))
show(lambda: np.abs(b))
show(lambda: -b)
show(lambda: -u)
show(lambda: i.view())
show(lambda: np.histogram(u,2))
show(lambda: np.linspace(0,9,4,dtype=np.int32))
show(lambda: np.outer(u,u))
show(lambda: u.max(axis=0))
show(lambda: np.argsort(u))
show(lambda: np.array_equal(u,u))
show(lambda: np.iinfo(np.uint8).max)
show(lambda: np.mean(i))
show(lambda: u.astype(int))
show(lambda: u.astype('float16'))
a=np.zeros((2,3),np.uint8); a[0]=5; a[1,1]=255; a+=1; show(lambda: a); a[a==1]=9; show(lambda: a); a*=2; show(lambda: a)
def bad():
    a[0,0]=300

show(bad)
def bad_too():
    global a
    a+=0.5

show(bad_too)
show(lambda: torch.from_numpy(a))
show(lambda: torch.tensor(a).dtype)
show(lambda: torch.tensor([1,2],dtype=torch.uint8).numpy())
show(lambda: torch.tensor([1,2],dtype=torch.int32).numpy().dtype)
show(lambda: torch.tensor(a)/255)
show(lambda: torch.from_numpy(i).float())
show(lambda: np.array(torch.tensor([1,2],dtype=torch.int16)))
show(lambda: torch.from_numpy(f))
show(lambda: np.array([-7.0, 7, 0, 2.5]) % np.array([1.0, -1, -2, 3]))
show(lambda: np.remainder(np.array([-7.0, 4]), 2))
show(lambda: np.array([-7.0, 4]) % -2)

for array in (u, i, f, b):
    file = io.BytesIO()
    np.save(file, array)
    print(len(file.getvalue()), file.getvalue()[10:70], array.tobytes())
    file.seek(0)
    show(lambda: np.load(file))
show(lambda: np.frombuffer(bytes([1, 0, 255, 127]), dtype=np.int16))
