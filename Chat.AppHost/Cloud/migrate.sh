#!/bin/sh
# Runs the job that migrates the database, and waits for its end. The script fails when the job does.
set -eu
group="rg-$AZURE_ENV_NAME"

execution=$(az containerapp job start --name migrate --resource-group "$group" --query name --output tsv)
echo "Migrating the database ($execution)."
while :; do
  status=$(az containerapp job execution show --name migrate --resource-group "$group" --job-execution-name "$execution" \
    --query properties.status --output tsv)
  case $status in
    Succeeded) exit 0 ;;
    Running | Processing | Unknown | '') sleep 5 ;;
    *)
      echo "The migration ended as $status. Its log:" \
        "az containerapp job logs show --name migrate --container migrate --resource-group $group --execution $execution" >&2
      exit 1 ;;
  esac
done
