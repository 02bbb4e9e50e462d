// Everything that FundingPipeline needs in Azure, but for the one subscription to events that needs a key of the deployed app: events.bicep.
targetScope = 'subscription'

@description('A short name for this installation, as "moss-side" or "test": names of resources are made from it. azd asks for it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('The region of everything, as "uksouth". Choose one that has Flex Consumption and three zones.')
param location string

@description('The region of the backups, as "ukwest": another than the first, for they must outlive it.')
param backupLocation string

@description('The tenant whose people may sign in, by its id.')
param tenantId string = tenant().tenantId

@description('The id under which the app is registered in that tenant; deploy.md says how it is registered. Without it nobody can sign in, and the app does not start.')
param signInClientId string

@description('Where alerts are sent: the address of somebody who reads the runbook.')
param alertEmail string

@description('How many copies the ledger is kept in: ZRS in three zones of the region, GZRS in a second region too, LRS in one building.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param ledgerCopies string = 'Standard_ZRS'

@description('For how many days nothing in the archive and the ledger can be changed or deleted by anybody, counted from the day it was written. European funds ask for documents for years after the last payment: set what your funders ask for.')
@minValue(1)
@maxValue(146000)
param retentionDays int = 3650

@description('Whether that was locked, by the command in deploy.md. A template cannot change a lock, and fails if it tries: say so, and it leaves the retention alone.')
param retentionLocked bool = false

@description('For how many days a deleted file can be brought back.')
@minValue(7)
@maxValue(365)
param deletedDays int = 30

@description('After how many days a claim that lies among the claims goes to the cool tier. Its bytes are in the archive by then, and nobody reads it here again.')
@minValue(1)
param coolAfterDays int = 30

@description('For how many days older versions of published files are kept: drafts of returns, statements, answers. Certified returns are in the archive, for as long as retentionDays says.')
@minValue(1)
param versionDays int = 90

@description('For how many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('How many gigabytes of logs a day may bring before the rest of that day is dropped; -1 for no limit.')
param logCapGB int = 5

@description('How many machines each function may have at most. Fewer protect the purse, more shorten the last night of a quarter.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('The memory of a machine, in MB. The largest claim that the limits let in needs less than 2048 four times at once.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('How many seconds nineteen out of twenty claims may wait until they are taken in, before somebody is told.')
@minValue(10)
param slowAfterSeconds int = 120

@description('Whether Defender scans every file for malware, and no claim is taken in before it was found clean. Costs money for each gigabyte.')
param scanForMalware bool = false

@description('How many gigabytes a month are scanned at most; -1 for no limit. Beyond it claims wait until the month is over.')
param scanCapGB int = 100

@description('Whether storage can be reached only from a network of its own, through private endpoints. Costs money for each endpoint and hour.')
param privateNetwork bool = false

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identities 'modules/identities.bicep' = {
  scope: group
  params: {
    suffix: token
    location: location
    tags: tags
  }
}

module insights 'modules/insights.bicep' = {
  scope: group
  params: {
    suffix: token
    location: location
    tags: tags
    days: logDays
    capGB: logCapGB
  }
}

module shelf 'modules/shelf.bicep' = {
  scope: group
  params: {
    name: 'shelf${token}'
    location: location
    tags: tags
    copies: ledgerCopies
    retentionDays: retentionDays
    retentionLocked: retentionLocked
    deletedDays: deletedDays
    coolAfterDays: coolAfterDays
    versionDays: versionDays
    onlyPrivate: privateNetwork
    workspaceId: insights.outputs.workspaceId
  }
}

module backups 'modules/backups.bicep' = {
  scope: group
  params: {
    name: 'backup${token}'
    location: backupLocation
    tags: tags
    retentionDays: retentionDays
    retentionLocked: retentionLocked
    onlyPrivate: privateNetwork
    workspaceId: insights.outputs.workspaceId
  }
}

module host 'modules/host.bicep' = {
  scope: group
  params: {
    name: 'host${token}'
    location: location
    tags: tags
    onlyPrivate: privateNetwork
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    suffix: token
    location: location
    tags: tags
    accounts: [shelf.outputs.name, host.outputs.name, backups.outputs.name]
  }
}

module events 'modules/topics.bicep' = {
  scope: group
  params: {
    suffix: token
    location: location
    tags: tags
    shelfName: shelf.outputs.name
    identityId: identities.outputs.eventsId
    workspaceId: insights.outputs.workspaceId
    scanForMalware: scanForMalware
    scanCapGB: scanCapGB
    scannedQueue: shelf.outputs.scannedQueue
  }
  dependsOn: [roles]
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    suffix: token
    shelfName: shelf.outputs.name
    backupsName: backups.outputs.name
    hostName: host.outputs.name
    packagesContainer: host.outputs.packagesContainer
    scannedQueue: shelf.outputs.scannedQueue
    insightsName: insights.outputs.name
    appPrincipalId: identities.outputs.appPrincipalId
    deployPrincipalId: identities.outputs.deployPrincipalId
    eventsPrincipalId: identities.outputs.eventsPrincipalId
    onlyScanned: scanForMalware
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    suffix: token
    location: location
    tags: tags
    appIdentityId: identities.outputs.appId
    appClientId: identities.outputs.appClientId
    deployIdentityId: identities.outputs.deployId
    signInIdentityId: identities.outputs.signInId
    signInIdentityClientId: identities.outputs.signInClientId
    shelfName: shelf.outputs.name
    backupsName: backups.outputs.name
    hostName: host.outputs.name
    packagesContainer: host.outputs.packagesContainer
    insightsName: insights.outputs.name
    workspaceId: insights.outputs.workspaceId
    tenantId: tenantId
    signInClientId: signInClientId
    maximumInstances: maximumInstances
    memoryMB: instanceMemoryMB
    subnetId: network.?outputs.appSubnetId ?? ''
  }
  dependsOn: [roles]
}

module signIn 'modules/signin.bicep' = {
  scope: group
  params: {
    appName: app.outputs.name
    tenantId: tenantId
    clientId: signInClientId
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    suffix: token
    location: location
    tags: tags
    email: alertEmail
    workspaceId: insights.outputs.workspaceId
    shelfName: shelf.outputs.name
    appName: app.outputs.name
    topicName: events.outputs.topicName
    slowAfterSeconds: slowAfterSeconds
  }
}

@description('For the scripts of azure.yaml, and for whoever looks for the things by name.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The function app.')
output APP_NAME string = app.outputs.name

@description('Where people open it.')
output APP_ADDRESS string = app.outputs.address

@description('The account that holds the claims, the ledger and the returns.')
output SHELF_NAME string = shelf.outputs.name

@description('The account that holds the backups.')
output BACKUPS_NAME string = backups.outputs.name

@description('Where the shelf tells of new files.')
output TOPIC_NAME string = events.outputs.topicName

@description('Whether claims are taken in only after they were scanned: then events.sh has nothing to do.')
output SCAN_FOR_MALWARE bool = scanForMalware

@description('The identity as which the app signs people in: the app registration must trust it, by this id.')
output SIGN_IN_IDENTITY_PRINCIPAL_ID string = identities.outputs.signInPrincipalId
