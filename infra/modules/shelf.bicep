// The shelf: claims, archive, ledger, returns, in an account that holds nothing else. Whoever may read it signs in; there are no keys.

@description('The account\'s name.')
param name string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

@description('How many copies, and where.')
param copies string

@description('For how many days nothing in the archive and the ledger can be changed or deleted.')
param retentionDays int

@description('Whether that is locked already, and not ours to set any more.')
param retentionLocked bool

@description('For how many days what was deleted can be brought back.')
param deletedDays int

@description('After how many days a claim among the claims goes to the cool tier.')
param coolAfterDays int

@description('For how many days older versions of published files are kept.')
param versionDays int

@description('Whether only a private network reaches the account.')
param onlyPrivate bool

@description('Where it is noted who wrote and deleted what.')
param workspaceId string

// Written once, by SHA-256: what was received, and every workbook ever published. Nothing here is ever overwritten or deleted by the code.
var kept = ['archive', 'ledger']

// What people put in, and what they take out; rewritten as claims change, and put right from the ledger by the nightly sweep.
var published = ['claims', 'returns', 'projects', 'refused', 'office']

// The work, what failed five times of it, and word of scanned files.
var queues = [
  'ingest'
  'ingest-poison'
  'reconcile'
  'reconcile-poison'
  'return'
  'return-poison'
  'scanned'
  'scanned-poison'
  'webjobs-blobtrigger-poison'
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: copies }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: onlyPrivate ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: onlyPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true, retentionInDays: versionDays }
    deleteRetentionPolicy: { enabled: true, days: deletedDays }
    containerDeleteRetentionPolicy: { enabled: true, days: deletedDays }
  }
}

resource keptContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for container in kept: {
  parent: blobs
  name: container
  properties: {
    publicAccess: 'None'
    immutableStorageWithVersioning: { enabled: true }
  }
}]

// Unlocked: an owner can still shorten it while you try things out. deploy.md says how it is locked, which nobody can undo.
resource keptFor 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = [for (container, i) in kept: if (!retentionLocked) {
  parent: keptContainers[i]
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: retentionDays }
}]

resource publishedContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for container in published: {
  parent: blobs
  name: container
  properties: { publicAccess: 'None' }
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource work 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for queue in queues: {
  parent: queueService
  name: queue
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource rows 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = {
  parent: tableService
  name: 'ledger'
}

// Only what nobody reads goes to the cool tier. The sweep reads the archive and every published file each night, and the weekly proof
// reads the ledger too: what is read costs more there than what it saves.
resource ageing 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'claims-once-taken-in'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['claims/'] }
            actions: {
              baseBlob: { tierToCool: { daysAfterModificationGreaterThan: coolAfterDays } }
              version: { delete: { daysAfterCreationGreaterThan: versionDays } }
            }
          }
        }
        {
          name: 'older-versions-of-what-is-published'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['returns/', 'projects/', 'refused/', 'office/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: versionDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource noted 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'who-wrote-and-deleted'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource notedRows 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: tableService
  name: 'who-deleted'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageDelete', enabled: true }]
  }
}

@description('The account\'s name.')
output name string = account.name

@description('The queue to which word of scanned files goes.')
output scannedQueue string = 'scanned'
