// Backups of the ledger: an account of its own in another region, where nothing can be changed before its time, not even by the app that wrote it.

@description('The account\'s name.')
param name string

@description('The region: another than the shelf\'s.')
param location string

@description('What every resource is marked with.')
param tags object

@description('For how many days nothing in the ledger can be changed or deleted. No backup is kept from its owner for longer.')
param retentionDays int

@description('Whether that is locked already, and not ours to set any more.')
param retentionLocked bool

@description('Whether only a private network reaches the account.')
param onlyPrivate bool

@description('Where it is noted who wrote, read and deleted what.')
param workspaceId string

// A night's backup for five weeks, a month's first for thirteen months, the first of a calendar or financial year for as long as the ledger itself.
var keeping = [
  { container: 'nights', days: 35 }
  { container: 'months', days: 400 }
  { container: 'years', days: retentionDays }
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Cool'
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
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for kept in keeping: {
  parent: blobs
  name: kept.container
  properties: { publicAccess: 'None' }
}]

// Of the whole container: a file that is there cannot even be overwritten, which the right to add would otherwise allow.
resource keptFor 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = [for (kept, i) in keeping: if (!retentionLocked) {
  parent: containers[i]
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: min(kept.days, retentionDays) }
}]

// Years' are taken away by a person, when no funder asks for them any more.
resource ageing 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: map(take(keeping, 2), kept => {
        name: kept.container
        type: 'Lifecycle'
        definition: {
          filters: { blobTypes: ['blockBlob'], prefixMatch: ['${kept.container}/'] }
          actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: kept.days } } }
        }
      })
    }
  }
  dependsOn: [containers]
}

resource noted 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'who-wrote-read-and-deleted'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

@description('The account\'s name.')
output name string = account.name
