# Thin names for longer commands; nothing is decided here.
.DEFAULT_GOAL := help
.PHONY: help run test format lint migrate generate-migration rollback reset-database worker

help: ## List the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: ## Build what changed and start the server
	./marquee serve

test: ## Check and test everything
	mvn --batch-mode verify

format: ## Rewrite the Java sources in the one format
	mvn --batch-mode --quiet --non-recursive -Pformat verify

lint: ## Check everything that needs no running
	mvn --batch-mode --quiet verify -DskipTests

migrate: ## Bring the database to the newest schema
	./marquee db migrate

generate-migration: ## Start a migration and its undo script
	@read -r -p 'What is it about? ' topic && ./marquee db new "$$topic"

rollback: ## Undo the newest migration
	./marquee db rollback

reset-database: ## Empty the database and migrate it again
	./marquee db reset

worker: ## Run the background jobs without a server
	./marquee worker
