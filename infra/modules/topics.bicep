// Where the shelf tells of new claims. Whom it tells is said in events.bicep, or here when claims are scanned first.

@description('What makes the names of this installation its own.')
param suffix string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

@description('The shelf\'s account.')
param shelfName string

@description('The identity that brings word of scanned files to a queue.')
param identityId string

@description('Where it is noted what could not be delivered.')
param workspaceId string

@description('Whether every file is scanned, and claims are taken in only when nothing was found.')
param scanForMalware bool

@description('How many gigabytes a month are scanned at most; -1 for no limit.')
param scanCapGB int

@description('The queue to which word of scanned files goes.')
param scannedQueue string

resource shelf 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: shelfName }

resource arrivals 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: 'evgt-arrivals-${suffix}'
  location: location
  tags: tags
  properties: {
    source: shelf.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource noted 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: arrivals
  name: 'what-could-not-be-delivered'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'DeliveryFailures', enabled: true }]
  }
}

resource scans 'Microsoft.EventGrid/topics@2022-06-15' = if (scanForMalware) {
  name: 'evgt-scans-${suffix}'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    inputSchema: 'EventGridSchema'
    disableLocalAuth: true
  }
}

resource defender 'Microsoft.Security/defenderForStorageSettings@2022-12-01-preview' = if (scanForMalware) {
  scope: shelf
  name: 'current'
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: { isEnabled: true, capGBPerMonth: scanCapGB }
      scanResultsEventGridTopicResourceId: scans.id
    }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

// Only claims, and only clean ones. A message that nobody fetched for seven days is gone: the nightly sweep asks for its claim again.
resource cleanClaims 'Microsoft.EventGrid/topics/eventSubscriptions@2022-06-15' = if (scanForMalware) {
  parent: scans
  name: 'clean-claims'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    deliveryWithResourceIdentity: {
      identity: { type: 'UserAssigned', userAssignedIdentity: identityId }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: shelf.id
          queueName: scannedQueue
          queueMessageTimeToLiveInSeconds: 604800
        }
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Security.MalwareScanningResult']
      advancedFilters: [
        { operatorType: 'StringIn', key: 'data.scanResultType', values: ['No threats found'] }
        { operatorType: 'StringContains', key: 'data.blobUri', values: ['/claims/'] }
      ]
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}

@description('The topic of new files.')
output topicName string = arrivals.name
