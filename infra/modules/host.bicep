// What the Functions host keeps for itself: which instance sweeps, which events it has seen, and the deployed package. Apart from
// the shelf, because there every write is kept as a version for years.

@description('The account\'s name.')
param name string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

@description('Whether only a private network reaches the account.')
param onlyPrivate bool

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
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

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'deployments'
  properties: { publicAccess: 'None' }
}

@description('The account\'s name.')
output name string = account.name

@description('Where deployed packages lie.')
output packagesContainer string = packages.name
