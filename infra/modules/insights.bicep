// Logs and telemetry. Nobody sends any who has not signed in: keys in connection strings open nothing.

@description('What makes the names of this installation its own.')
param suffix string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

@description('For how many days logs are kept.')
param days int

@description('How many gigabytes a day at most; -1 for no limit.')
param capGB int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: days
    workspaceCapping: { dailyQuotaGb: capGB }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

@description('The workspace that holds every log.')
output workspaceId string = workspace.id

@description('The telemetry\'s name.')
output name string = insights.name
