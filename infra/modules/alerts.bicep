// What somebody must be told of. Each has an entry of the same name in runbook.md; a test holds the two together.

@description('What makes the names of this installation its own.')
param suffix string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

@description('Where alerts are sent.')
param email string

@description('The workspace that holds every log.')
param workspaceId string

@description('The shelf\'s account.')
param shelfName string

@description('The function app.')
param appName string

@description('The topic of new files.')
param topicName string

@description('How many seconds nineteen out of twenty claims may wait until they are taken in.')
param slowAfterSeconds int

// Told by what the app writes in its log: functions/App/Logbook.cs. A row of the answer is a reason to tell somebody.
var told = [
  {
    name: 'work-parked'
    severity: 1
    says: 'A piece of work failed five times, and now waits for somebody.'
    looks: 'PT5M'
    back: 'PT10M'
    query: 'AppTraces | where Message startswith "Parked after five tries" | project TimeGenerated, Message'
  }
  {
    name: 'proof-failed'
    severity: 0
    says: 'Something in the ledger is not as it was written.'
    looks: 'PT15M'
    back: 'PT30M'
    query: 'AppTraces | where Message startswith "Not as it was written" | project TimeGenerated, Message'
  }
  {
    name: 'sweep-late'
    severity: 2
    says: 'No sweep ended in the last 26 hours.'
    looks: 'PT1H'
    back: 'P2D'
    query: 'AppTraces | where TimeGenerated > ago(26h) | where Message startswith "Swept:" | summarize times = count() | where times == 0'
  }
  {
    name: 'backup-late'
    severity: 1
    says: 'No backup of the ledger ended in the last 26 hours.'
    looks: 'PT1H'
    back: 'P2D'
    query: 'AppTraces | where TimeGenerated > ago(26h) | where Message startswith "Backed up the ledger" | summarize times = count() | where times == 0'
  }
  {
    name: 'claims-missed'
    severity: 2
    says: 'The sweep found claims of which no function had heard.'
    looks: 'PT1H'
    back: 'PT2H'
    query: 'AppTraces | where Message startswith "Swept:" | parse Message with "Swept: " missed: int " missed" * | where missed > 0 | project TimeGenerated, Message'
  }
  {
    name: 'slow-first-answer'
    severity: 2
    says: 'Claims wait too long until they are taken in.'
    looks: 'PT15M'
    back: 'PT1H'
    query: 'let took = AppTraces | where Message startswith "Took in" | parse Message with * " as " path ", " sha256 ": " * | project path, taken = TimeGenerated; StorageBlobLogs | where OperationName in ("PutBlob", "PutBlockList") and ObjectKey has "/claims/" | extend path = url_decode(tostring(split(ObjectKey, "/claims/")[1])) | project path, sent = TimeGenerated | join kind=inner took on path | where taken >= sent | summarize seconds = min(datetime_diff("second", taken, sent)) by path, sent | summarize late = percentile(seconds, 95) | where late > ${slowAfterSeconds}'
  }
  {
    name: 'functions-failing'
    severity: 2
    says: 'Functions fail again and again, though none has given up yet.'
    looks: 'PT15M'
    back: 'PT30M'
    query: 'AppRequests | where Success == false and Name in ("IngestClaim", "IngestAgain", "ReconcileProject", "BuildReturn", "ReconcileEverything") | summarize times = count() by Name | where times > 20'
  }
]

// Told by what Azure itself counts.
var counted = [
  {
    name: 'storage-failing'
    severity: 2
    says: 'The shelf refuses or breaks off more than a hundred requests in a quarter of an hour.'
    scope: resourceId('Microsoft.Storage/storageAccounts', shelfName)
    namespace: 'Microsoft.Storage/storageAccounts'
    metric: 'Transactions'
    above: 100
    dimensions: [{ name: 'ResponseType', operator: 'Include', values: ['ServerBusyError', 'ServerTimeoutError', 'ServerOtherError', 'AuthorizationError', 'NetworkError'] }]
  }
  {
    name: 'events-dropped'
    severity: 2
    says: 'Word of a new claim could not be delivered, and was given up.'
    scope: resourceId('Microsoft.EventGrid/systemTopics', topicName)
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DroppedEventCount'
    above: 0
    dimensions: []
  }
  {
    name: 'pages-failing'
    severity: 2
    says: 'The app answered more than five requests with a fault of its own.'
    scope: resourceId('Microsoft.Web/sites', appName)
    namespace: 'Microsoft.Web/sites'
    metric: 'Http5xx'
    above: 5
    dimensions: []
  }
]

resource somebody 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'funding'
    enabled: true
    emailReceivers: [{ name: 'runbook', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource toldAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in told: {
  name: '${alert.name}-${suffix}'
  location: location
  tags: tags
  properties: {
    displayName: alert.name
    description: '${alert.says} infra/runbook.md says what to do.'
    severity: alert.severity
    enabled: true
    autoMitigate: true
    scopes: [workspaceId]
    evaluationFrequency: alert.looks
    windowSize: alert.back
    // Tables appear with the first row in them, after this is deployed.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: alert.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [somebody.id] }
  }
}]

resource countedAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [for alert in counted: {
  name: '${alert.name}-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: '${alert.says} infra/runbook.md says what to do.'
    severity: alert.severity
    enabled: true
    autoMitigate: true
    scopes: [alert.scope]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: alert.name
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: alert.namespace
          metricName: alert.metric
          // A metric that nothing was counted in yet is not known, and would stop the deployment.
          skipMetricValidation: true
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: alert.above
          dimensions: alert.dimensions
        }
      ]
    }
    actions: [{ actionGroupId: somebody.id }]
  }
}]
