"""Tensors in the safetensors format (safetensors.torch)."""
