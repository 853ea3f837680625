"""Turns sentences into vectors whose nearness is nearness of meaning.

The model is all-MiniLM-L6-v2 (Reimers and Gurevych, https://arxiv.org/abs/1908.10084), with 8-bit
weights, run by onnxruntime; another is the same network, tuned to tell the intents apart. A larger
one, all-mpnet-base-v2, is tuned to tell danger from what only sounds like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from knowledge.errors import EncoderError

DIMENSIONS = 384  # of all vectors but those of the alarm
MAX_TOKENS = 128
FEW = 16  # no more sentences than these are worth a second thread
# The original model, whose near vectors are near in meaning, and the ones tuned to the intents and
# to danger.
MEANING, READER, ALARM = "model-int8.onnx", "reader-int8.onnx", "alarm-int8.onnx"
TOKENIZER, ALARM_TOKENIZER = "tokenizer.json", "alarm-tokenizer.json"


class Encoder:
    """Encodes sentences; one instance serves a whole process."""

    def __init__(self, folder: Path, model_name: str = MEANING, threads: int = 1) -> None:
        """Raises EncoderError when `folder` lacks the model."""
        self.folder = folder
        model = folder / model_name
        vocabulary = folder / (ALARM_TOKENIZER if model_name == ALARM else TOKENIZER)
        if not (model.is_file() and vocabulary.is_file()):
            raise EncoderError(f"No sentence encoder in {folder}: build it with `make encoder`.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
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
        self._dimensions = self._session.get_outputs()[0].shape[-1]
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()
        self._threads = threads

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a sentence, as an array of shape (sentences, 384), 768 for danger.

        Each is encoded by itself: in a batch the 8-bit network rounds all by the largest number of
        any, so that a vector would change with its neighbours (cosine .96 at worst, .994 mostly).
        Three short sentences are a third faster so, too, as nothing is padded.
        """
        if self._threads > 1 and len(sentences) > FEW:
            with ThreadPoolExecutor(self._threads) as pool:
                vectors = list(pool.map(self._encode, sentences))
        else:
            vectors = [self._encode(sentence) for sentence in sentences]
        return np.array(vectors, np.float32).reshape(-1, self._dimensions)

    def knows(self, word: str) -> bool:
        """Return whether a word in lower case stands whole in the vocabulary, as usual words do."""
        return self._tokenizer.token_to_id(word) is not None

    def _encode(self, sentence: str) -> NDArray[np.float32]:
        encoding = self._tokenizer.encode(sentence)
        ids = np.array([encoding.ids], np.int64)
        mask = np.array([encoding.attention_mask], np.int64)
        (hidden,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        mean = hidden[0].mean(0)
        return np.asarray(mean / np.linalg.norm(mean), np.float32)
