"""Turns sentences into vectors whose nearness is nearness of meaning.

The model is all-MiniLM-L6-v2 (Reimers and Gurevych, https://arxiv.org/abs/1908.10084), with 8-bit
weights, run by onnxruntime; two more are the same network, tuned to tell the intents apart, and to
tell danger from what only sounds like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from knowledge.errors import EncoderError

DIMENSIONS = 384
MAX_TOKENS = 128
BATCH = 16
# The original model, whose near vectors are near in meaning, and the ones tuned to the intents and
# to danger.
MEANING, READER, ALARM = "model-int8.onnx", "reader-int8.onnx", "alarm-int8.onnx"


class Encoder:
    """Encodes sentences; one instance serves a whole process."""

    def __init__(self, folder: Path, model_name: str = MEANING, threads: int = 1) -> None:
        """Raises EncoderError when `folder` lacks the model."""
        model, vocabulary = folder / model_name, folder / "tokenizer.json"
        if not (model.is_file() and vocabulary.is_file()):
            raise EncoderError(f"No sentence encoder in {folder}: build it with `make encoder`.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False  # saves 20 MB and no time on single sentences
        try:
            self._session = onnxruntime.InferenceSession(
                str(model), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(vocabulary))
        except Exception as error:  # both libraries raise errors of their own kinds
            problem = f"The sentence encoder in {folder} is broken"
            raise EncoderError(f"{problem}: remove it and run `make encoder`.") from error
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.enable_padding()

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a sentence, as an array of shape (sentences, 384)."""
        vectors = np.zeros((len(sentences), DIMENSIONS), np.float32)
        # Sentences of like length go together, so that little is padded.
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            vectors[batch] = self._encode_batch([sentences[i] for i in batch])
        return vectors

    def knows(self, word: str) -> bool:
        """Return whether a word in lower case stands whole in the vocabulary, as usual words do."""
        return self._tokenizer.token_to_id(word) is not None

    def _encode_batch(self, sentences: list[str]) -> NDArray[np.float32]:
        encodings = self._tokenizer.encode_batch(sentences)
        ids = np.array([e.ids for e in encodings], np.int64)
        mask = np.array([e.attention_mask for e in encodings], np.int64)
        (hidden,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        weights = mask[..., None].astype(np.float32)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        return np.asarray(mean / np.linalg.norm(mean, axis=-1, keepdims=True), np.float32)
