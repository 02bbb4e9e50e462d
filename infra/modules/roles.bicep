// Who may do what. Each line names an identity, a role and the narrowest thing it is needed on.

@description('What makes the names of this installation its own.')
param suffix string

@description('The shelf\'s account.')
param shelfName string

@description('The backups\' account.')
param backupsName string

@description('The host\'s account.')
param hostName string

@description('Where deployed packages lie.')
param packagesContainer string

@description('The queue to which word of scanned files goes.')
param scannedQueue string

@description('The telemetry\'s name.')
param insightsName string

@description('The app\'s identity.')
param appPrincipalId string

@description('The deployment\'s identity.')
param deployPrincipalId string

@description('The events\' identity.')
param eventsPrincipalId string

@description('Whether a claim may be read only when it was scanned and found clean.')
param onlyScanned bool

var roles = {
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Queue Data Message Sender': 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb'
}

// On the shelf the app writes, reads and deletes files. It cannot change the tag a scan leaves, nor shorten a retention: an owner could.
var shelfRoles = ['Storage Blob Data Contributor', 'Storage Queue Data Contributor', 'Storage Table Data Contributor']

// In its own account the host takes and breaks leases, which it asks an owner's role for.
var hostRoles = ['Storage Blob Data Owner', 'Storage Queue Data Contributor', 'Storage Table Data Contributor']

var readsOnlyScannedClaims = '((!(ActionMatches{\'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read\'} AND NOT SubOperationMatches{\'Blob.List\'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringNotEquals \'claims\') OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags:Malware Scanning scan result<$key_case_sensitive$>] StringEqualsIgnoreCase \'No threats found\'))'

resource shelf 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: shelfName

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource scanned 'queues' existing = { name: scannedQueue }
  }
}

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource packages 'containers' existing = { name: packagesContainer }
  }
}

resource backups 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: backupsName }

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource appOnShelf 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in shelfRoles: {
  scope: shelf
  name: guid(shelf.id, appPrincipalId, role)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[role])
    condition: onlyScanned && role == 'Storage Blob Data Contributor' ? readsOnlyScannedClaims : null
    conditionVersion: onlyScanned && role == 'Storage Blob Data Contributor' ? '2.0' : null
  }
}]

var here = resourceGroup().id

// None of Azure's own roles lets somebody add without letting him read and delete. What this one adds it could write over, if the containers let anybody.
resource addsBackups 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(here, 'adds backups')
  properties: {
    roleName: 'Adds backups of ${suffix}'
    description: 'Adds files to containers that are there, and neither reads nor deletes any.'
    type: 'CustomRole'
    assignableScopes: [here]
    permissions: [
      {
        actions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
        ]
      }
    ]
  }
}

resource appOnBackups 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: backups
  name: guid(backups.id, appPrincipalId, 'adds backups')
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', addsBackups.name)
  }
}

resource appOnHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in hostRoles: {
  scope: host
  name: guid(host.id, appPrincipalId, role)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[role])
  }
}]

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, appPrincipalId, 'Monitoring Metrics Publisher')
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Monitoring Metrics Publisher'])
  }
}

resource deployOnPackages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: host::blobs::packages
  name: guid(host::blobs::packages.id, deployPrincipalId, 'Storage Blob Data Contributor')
  properties: {
    principalId: deployPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Storage Blob Data Contributor'])
  }
}

resource eventsOnScanned 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: shelf::queueService::scanned
  name: guid(shelf::queueService::scanned.id, eventsPrincipalId, 'Storage Queue Data Message Sender')
  properties: {
    principalId: eventsPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles['Storage Queue Data Message Sender'])
  }
}
