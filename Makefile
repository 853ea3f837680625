# Career Advisor. `make help` says what there is; every step does only what its inputs make necessary.
# Works with GNU make 3.81, which macOS ships.

PORT = 5005
PY = .venv/bin/python
QUIETLY = @$(PY) -m scripts.quiet
LOGS = models/logs

export RASA_TELEMETRY_ENABLED = false
export SQLALCHEMY_SILENCE_UBER_WARNING = 1
export OPENBLAS_NUM_THREADS = 1
export OMP_NUM_THREADS = 1
export TF_CPP_MIN_LOG_LEVEL = 3
export TF_ENABLE_ONEDNN_OPTS = 0
# What another project left in the terminal must not reach into this one.
unexport PYTHONPATH PYTHONHOME

ENCODER = models/encoder/model-int8.onnx
EVERYDAY = models/encoder/everyday.npz
MODEL = models/advisor.tar.gz
KNOWLEDGE = $(wildcard knowledge/*.py knowledge/*/*.py)
DOCUMENTS = $(wildcard data/documents/*)
TRAINING = $(wildcard data/nlu/*.yml) $(wildcard data/*.jsonl) data/rules.yml domain.yml config.yml $(wildcard components/*.py) \
	$(addprefix knowledge/,encoder.py spelling.py gazetteer.py names.py intents.py follow_ups.py clauses.py \
	one_question.py question_forms.py people.py who_asks.py private_numbers.py)

# Whether the documents were imported is remembered apart from the store itself, which may be a server, and
# into which a center may have imported guides of its own. A store of another address is another store.
STORE_FILE = data/knowledge.db
STORE = models/store-$(shell printf %s "$$ADVISOR_DATABASE_URL" | cksum | cut -d' ' -f1).imported
STORE_LOST = $(if $(ADVISOR_DATABASE_URL)$(wildcard $(STORE_FILE)),,store-lost)

# Where the public data lies: folders, zips or files, as its publishers offer them.
ONET =
OEWS =
PROJECTIONS =

.PHONY: help run shell train test lint bench evaluate examples pictures lock store data encoder tune feedback \
	clean store-lost

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: $(MODEL) ## Start the advisor and print the address of its demo page (PORT=5005)
	@exec $(PY) -m scripts.serve run --port $(PORT)

shell: $(MODEL) ## Talk to the advisor in this terminal
	@exec $(PY) -m scripts.serve shell

train: $(MODEL) ## Train the model, if its data changed

test: lint $(MODEL) ## Check style and types, validate the training data, run all tests
	@echo "Validating the training data…"
	$(QUIETLY) $(LOGS)/validate.log $(PY) -m rasa data validate --fail-on-warnings
	@SQLALCHEMY_WARN_20=1 $(PY) -m pytest

lint: .venv/installed ## Check style and types only
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy knowledge actions

bench: $(MODEL) ## Measure start, memory, answer times and throughput
	@$(PY) -m scripts.bench

evaluate: $(MODEL) ## Measure how well the advisor understands people; writes reports/
	@$(PY) -W ignore -m scripts.evaluation $(EVALUATE)

examples: $(MODEL) ## Write the README's table of examples anew, from real answers
	@$(PY) -m scripts.examples

pictures: $(MODEL) ## Take the pictures of the demo page anew (needs Chromium)
	@$(PY) -m scripts.pictures

lock: ## Make requirements.txt from requirements.in (needs uv)
	@uv pip compile --quiet --universal --python-version 3.10 --generate-hashes --no-emit-index-url \
		--no-annotate --custom-compile-command "make lock" requirements.in -o requirements.txt
	@echo "Wrote requirements.txt."

store: $(STORE) ## Import the documents into the knowledge store

data: $(STORE) ## Import public data on every occupation: ONET=… OEWS=… PROJECTIONS=… (docs/public-data.md)
	@$(if $(ONET)$(OEWS)$(PROJECTIONS),,echo "Where is the data? make data ONET=… OEWS=… PROJECTIONS=…" >&2; exit 2)
	@$(if $(ONET),$(PY) -m knowledge import onet $(ONET))
	@$(if $(OEWS),$(PY) -m knowledge import oews $(OEWS))
	@$(if $(PROJECTIONS),$(PY) -m knowledge import projections $(PROJECTIONS))

encoder: $(ENCODER) ## Make the sentence encoders

tune: .venv/installed ## Teach the encoders the examples anew (some seventy minutes; then make train)
	@$(PY) -m scripts.tune_encoder
	@$(PY) -m scripts.tune_encoder danger

feedback: .venv/installed ## Show which answers visitors found helpful
	@$(PY) -m channels.feedback

clean: ## Remove everything that was made, the store as well, but not .venv
	rm -rf models/encoder models/logs models/training models/compared models/*.tar.gz models/*.imported $(STORE_FILE)* \
		.rasa .mypy_cache .ruff_cache .pytest_cache reports

.venv/installed: requirements.txt scripts/setup.sh
	@sh scripts/setup.sh

$(ENCODER): $(addprefix scripts/,build_encoder.py learned.py minilm.py mpnet.py onnx_graph.py packaged.py) $(wildcard data/encoder/*.npz) .venv/installed
	@echo "Making the sentence encoders, about a minute…"
	@$(PY) -m scripts.build_encoder

$(EVERYDAY): data/everyday_jobs.csv data/everyday_work.csv $(ENCODER)
	@$(PY) -m scripts.encode_everyday

$(STORE): $(DOCUMENTS) $(KNOWLEDGE) $(ENCODER) $(STORE_LOST)
	@echo "Importing the documents…"
	@rm -f $@
	@$(PY) -m knowledge import
	@touch $@

# What is imported is found without training anew: the store has only to be there.
# Trained beside its place and moved there whole, so that an interruption leaves no half model.
$(MODEL): $(TRAINING) | $(STORE) $(EVERYDAY)
	@echo "Training the model, six to nine minutes…"
	$(QUIETLY) $(LOGS)/train.log $(PY) -m scripts.run_rasa train --quiet --skip-validation --fixed-model-name advisor --out models/training
	@mv models/training/advisor.tar.gz $@ && rm -rf models/training && touch $@
