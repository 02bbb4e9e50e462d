// The function app, on machines that are there only while there is work.

@description('What makes the names of this installation its own.')
param suffix string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

@description('The identity that the code runs as.')
param appIdentityId string

@description('The same, as settings name it.')
param appClientId string

@description('The identity that fetches the deployed package.')
param deployIdentityId string

@description('The identity that stands in for a password when people sign in.')
param signInIdentityId string

@description('The same, as settings name it.')
param signInIdentityClientId string

@description('The shelf\'s account.')
param shelfName string

@description('The backups\' account.')
param backupsName string

@description('The host\'s account.')
param hostName string

@description('Where deployed packages lie.')
param packagesContainer string

@description('The telemetry\'s name.')
param insightsName string

@description('Where it is noted who signed in.')
param workspaceId string

@description('The tenant whose people may sign in.')
param tenantId string

@description('The id under which the app is registered there.')
param signInClientId string

@description('How many machines each function may have at most.')
param maximumInstances int

@description('The memory of a machine, in MB.')
param memoryMB int

@description('The subnet through which the app reaches storage; empty for none.')
param subnetId string

resource shelf 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: shelfName }

resource backups 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: backupsName }

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: hostName }

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'funding-${suffix}'
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${appIdentityId}': {}
      '${deployIdentityId}': {}
      '${signInIdentityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packagesContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: deployIdentityId }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: memoryMB
        // An upload holds a workbook in memory until it is on the shelf.
        triggers: { http: { perInstanceConcurrency: 16 } }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
  }
}

// What the code reads of these it reads in StorageAccount.From, Backups.From and EntraSignIn.From; a test asks them and compares. The rest the host reads.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
    AzureWebJobsStorage__queueServiceUri: host.properties.primaryEndpoints.queue
    AzureWebJobsStorage__tableServiceUri: host.properties.primaryEndpoints.table
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: appClientId
    Shelf__blobServiceUri: shelf.properties.primaryEndpoints.blob
    Shelf__queueServiceUri: shelf.properties.primaryEndpoints.queue
    Shelf__tableServiceUri: shelf.properties.primaryEndpoints.table
    Shelf__credential: 'managedidentity'
    Shelf__clientId: appClientId
    Backups__blobServiceUri: backups.properties.primaryEndpoints.blob
    Backups__credential: 'managedidentity'
    Backups__clientId: appClientId
    SignIn__Tenant: tenantId
    SignIn__Audience: signInClientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${appClientId};Authorization=AAD'
    OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: signInIdentityClientId
  }
}

// Nobody deploys with a user name and a password.
resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource noted 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'who-signed-in'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AppServiceAuthenticationLogs', enabled: true }]
  }
}

@description('The app\'s name.')
output name string = app.name

@description('Where people open it.')
output address string = 'https://${app.properties.defaultHostName}'
