"""REINFORCE with a baseline on a small corridor, as courses on reinforcement learning write it: Categorical, log_prob, returns, deque."""
import math
import random
from collections import deque
from itertools import count

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.distributions import Categorical

torch.manual_seed(543)
np.random.seed(543)
random.seed(543)


class Corridor:
    """Cells 0 ... n - 1; the way out is on the right, each step costs."""

    def __init__(self, n=6, limit=20):
        self.n, self.limit = n, limit

    def reset(self):
        self.at, self.steps = random.randrange(self.n // 2), 0
        return self.observe()

    def observe(self):
        return np.array([self.at / self.n, math.sin(self.at), 1.0], dtype=np.float32)

    def step(self, action):
        self.at = max(0, self.at + (1 if action == 1 else -1))
        self.steps += 1
        done = self.at >= self.n - 1 or self.steps >= self.limit
        reward = 10.0 if self.at >= self.n - 1 else -1.0
        return self.observe(), reward, done, {}


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.affine1 = nn.Linear(3, 16)
        self.dropout = nn.Dropout(p=0.0)
        self.action_head = nn.Linear(16, 2)
        self.value_head = nn.Linear(16, 1)
        self.saved = []
        self.rewards = []

    def forward(self, x):
        x = F.relu(self.dropout(self.affine1(x)))
        return F.softmax(self.action_head(x), dim=-1), self.value_head(x)


env = Corridor()
policy = Policy()
optimizer = optim.Adam(policy.parameters(), lr=1e-2)
eps = np.finfo(np.float32).eps.item()


def select_action(state):
    state = torch.from_numpy(state).float().unsqueeze(0)
    probs, value = policy(state)
    m = Categorical(probs)
    action = m.sample()
    policy.saved.append((m.log_prob(action), value, m.entropy()))
    return action.item()


def finish_episode(gamma=0.99):
    R = 0
    returns = deque()
    for r in policy.rewards[::-1]:
        R = r + gamma * R
        returns.appendleft(R)
    returns = torch.tensor(returns)
    scaled = (returns - returns.mean()) / (returns.std(unbiased=False) + eps)
    policy_losses, value_losses = [], []
    for (log_prob, value, entropy), R in zip(policy.saved, scaled):
        advantage = R - value.item()
        policy_losses.append(-log_prob * advantage - 0.01 * entropy)
        value_losses.append(F.smooth_l1_loss(value, torch.tensor([[R]])))
    optimizer.zero_grad()
    loss = torch.stack(policy_losses).sum() + torch.stack(value_losses).sum()
    loss.backward()
    grad = nn.utils.clip_grad_norm_(policy.parameters(), 5.0)
    optimizer.step()
    del policy.rewards[:]
    del policy.saved[:]
    return loss.item(), grad.item()


running_reward = 0
scores = deque(maxlen=10)
for i_episode in count(1):
    state, ep_reward = env.reset(), 0
    for t in range(1, 100):
        action = select_action(state)
        state, reward, done, _ = env.step(action)
        policy.rewards.append(reward)
        ep_reward += reward
        if done:
            break
    running_reward = 0.05 * ep_reward + (1 - 0.05) * running_reward
    scores.append(ep_reward)
    loss, grad = finish_episode()
    if i_episode % 5 == 0:
        print(f"Episode {i_episode}\tLast reward: {ep_reward:.2f}\tAverage reward: {running_reward:.2f}")
        print(f"loss {loss:.3f} mean of the last {len(scores)}: {np.mean(scores):.1f}")
    if i_episode == 40:
        break

with torch.no_grad():
    states = torch.tensor(np.stack([(setattr(env, "at", at), env.observe())[1] for at in range(5)]))
    probs, values = policy(states)
    print((probs[:, 1] > 0.5).tolist(), values.shape)
    print(probs.argmax(dim=1).tolist())
