// Who may come in at all. Who may do what is decided by the app itself, from the roles in the token: functions/App/Access.

@description('The function app.')
param appName string

@description('The tenant whose people may sign in.')
param tenantId string

@description('The id under which the app is registered there.')
param clientId string

resource app 'Microsoft.Web/sites@2024-04-01' existing = { name: appName }

resource signIn 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    httpSettings: { requireHttps: true }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      // Whatever watches the app has no account, and nor has Event Grid: it brings a key to the webhook instead.
      excludedPaths: ['/health', '/ready', '/runtime/webhooks/blobs']
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
          clientId: clientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
        }
        validation: { allowedAudiences: [clientId, 'api://${clientId}'] }
      }
    }
    login: { tokenStore: { enabled: true } }
  }
}
