#!/usr/bin/env bash
# Tells Spark which GPUs this machine has. Name it in spark.executor.resource.gpu.discoveryScript
# (YARN, Kubernetes) or spark.worker.resource.gpu.discoveryScript (standalone). Two workers on one
# machine would both get every GPU: give each its own CUDA_VISIBLE_DEVICES.
set -euo pipefail
if [ -n "${CUDA_VISIBLE_DEVICES:-}" ]; then
  found=$(printf '%s' "$CUDA_VISIBLE_DEVICES" | tr ',' '\n')
else
  found=$(nvidia-smi --query-gpu=index --format=csv,noheader)
fi
addresses=$(printf '%s\n' "$found" | sed -e 's/[[:space:]]//g' -e '/^$/d' -e 's/.*/"&"/' | paste -sd, -)
printf '{"name": "gpu", "addresses": [%s]}\n' "$addresses"
