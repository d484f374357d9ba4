# A convolutional classifier of small colour pictures, as a sixty-minute tutorial trains it.
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim

torch.manual_seed(1)
classes = ("bar", "column", "square", "noise")


def picture(label):
    image = 0.3 * torch.rand(3, 16, 16)
    at = int(torch.randint(2, 10, (1,)))
    if label == 0:
        image[:, at : at + 3, :] += 0.7
    elif label == 1:
        image[:, :, at : at + 3] += 0.7
    elif label == 2:
        image[:, at : at + 5, at : at + 5] += 0.7
    return (image - 0.5) / 0.5


def make(n):
    labels = torch.arange(n) % 4
    return torch.utils.data.TensorDataset(torch.stack([picture(int(l)) for l in labels]), labels)


import torch.utils.data

trainset, testset = make(160), make(80)
trainloader = torch.utils.data.DataLoader(trainset, batch_size=8, shuffle=True, num_workers=0)
testloader = torch.utils.data.DataLoader(testset, batch_size=8, shuffle=False, num_workers=0)
images, labels = next(iter(trainloader))
print(" ".join(f"{classes[labels[j]]:5s}" for j in range(4)), images.shape)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 8, 3)
        self.fc1 = nn.Linear(8 * 2 * 2, 16)
        self.fc2 = nn.Linear(16, 4)

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(x)))
        x = torch.flatten(x, 1)
        x = F.relu(self.fc1(x))
        return self.fc2(x)


device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
net = Net().to(device)
print(device, net)
criterion = nn.CrossEntropyLoss()
optimizer = optim.SGD(net.parameters(), lr=0.02, momentum=0.9)
for epoch in range(4):
    running_loss = 0.0
    for i, data in enumerate(trainloader, 0):
        inputs, labels = data[0].to(device), data[1].to(device)
        optimizer.zero_grad()
        outputs = net(inputs)
        loss = criterion(outputs, labels)
        loss.backward()
        optimizer.step()
        running_loss += loss.item()
        if i % 10 == 9:
            print(f"[{epoch + 1}, {i + 1:5d}] loss: {running_loss / 10:.3f}")
            running_loss = 0.0

PATH = "./net.pth"
torch.save(net.state_dict(), PATH)
again = Net()
print(again.load_state_dict(torch.load(PATH, weights_only=True)))
correct_pred = {classname: 0 for classname in classes}
total_pred = {classname: 0 for classname in classes}
with torch.no_grad():
    for images, labels in testloader:
        _, predictions = torch.max(again(images), 1)
        for label, prediction in zip(labels, predictions):
            if label == prediction:
                correct_pred[classes[label]] += 1
            total_pred[classes[label]] += 1
for classname, correct_count in correct_pred.items():
    accuracy = 100 * float(correct_count) / total_pred[classname]
    print(f"Accuracy for class: {classname:6s} is {accuracy:.1f} %")
