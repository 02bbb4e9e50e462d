// Four identities, so that none may do what another is for.

@description('What makes the names of this installation its own.')
param suffix string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

// What the code runs as: the shelf, the host's own storage, telemetry.
resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-app-${suffix}'
  location: location
  tags: tags
}

// What fetches the deployed package, and may do nothing else.
resource deploy 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-deploy-${suffix}'
  location: location
  tags: tags
}

// What brings word of scanned files to a queue.
resource events 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-events-${suffix}'
  location: location
  tags: tags
}

// What stands in for a password when people sign in. It has no role anywhere: whoever holds it can only ask the directory who somebody is.
resource signIn 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-signin-${suffix}'
  location: location
  tags: tags
}

@description('The app\'s identity, as a resource.')
output appId string = app.id

@description('The app\'s identity, as code names it.')
output appClientId string = app.properties.clientId

@description('The app\'s identity, as roles name it.')
output appPrincipalId string = app.properties.principalId

@description('The deployment\'s identity, as a resource.')
output deployId string = deploy.id

@description('The deployment\'s identity, as roles name it.')
output deployPrincipalId string = deploy.properties.principalId

@description('The events\' identity, as a resource.')
output eventsId string = events.id

@description('The events\' identity, as roles name it.')
output eventsPrincipalId string = events.properties.principalId

@description('The sign-in\'s identity, as a resource.')
output signInId string = signIn.id

@description('The sign-in\'s identity, as a setting names it.')
output signInClientId string = signIn.properties.clientId

@description('The sign-in\'s identity, as the app registration must trust it.')
output signInPrincipalId string = signIn.properties.principalId
