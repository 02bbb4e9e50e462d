// What azd's environment says, and what every environment shares. A value that is not here has the default of main.bicep.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param backupLocation = readEnvironmentVariable('BACKUP_LOCATION')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param ledgerCopies = readEnvironmentVariable('LEDGER_COPIES', 'Standard_ZRS')
param retentionDays = int(readEnvironmentVariable('RETENTION_DAYS', '3650'))
param retentionLocked = bool(readEnvironmentVariable('RETENTION_LOCKED', 'false'))
param maximumInstances = int(readEnvironmentVariable('MAXIMUM_INSTANCES', '40'))
param scanForMalware = bool(readEnvironmentVariable('SCAN_FOR_MALWARE', 'false'))
param privateNetwork = bool(readEnvironmentVariable('PRIVATE_NETWORK', 'false'))
