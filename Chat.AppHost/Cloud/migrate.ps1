# Runs the job that migrates the database, and waits for its end. The script fails when the job does.
$ErrorActionPreference = 'Stop'
$group = "rg-$env:AZURE_ENV_NAME"

$execution = az containerapp job start --name migrate --resource-group $group --query name --output tsv
if ($LASTEXITCODE -ne 0) { exit 1 }
Write-Host "Migrating the database ($execution)."
while ($true) {
  $status = az containerapp job execution show --name migrate --resource-group $group --job-execution-name $execution `
    --query properties.status --output tsv
  if ($LASTEXITCODE -ne 0) { exit 1 }
  if ($status -eq 'Succeeded') { exit 0 }
  if ($status -notin 'Running', 'Processing', 'Unknown', '') {
    Write-Error ("The migration ended as $status. Its log: " +
      "az containerapp job logs show --name migrate --container migrate --resource-group $group --execution $execution")
    exit 1
  }
  Start-Sleep -Seconds 5
}
