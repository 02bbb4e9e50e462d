// The second step, once the app is deployed: new claims set IngestClaim off. Before, there is no key with which Event Grid may do so.

@description('The function app.')
param appName string

@description('The topic of new files.')
param topicName string

@description('The app\'s key for blob events, which it makes by itself when it first runs. It is passed on, and kept nowhere else.')
@secure()
param blobsKey string

resource app 'Microsoft.Web/sites@2024-04-01' existing = { name: appName }

resource arrivals 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = { name: topicName }

resource newClaims 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: arrivals
  name: 'new-claims'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: { endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.IngestClaim&code=${blobsKey}' }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/claims/'
    }
    // For a day; then the nightly sweep has asked for the claim anyway.
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}
