// A network of its own: storage is reached through private endpoints in it, and through nothing else.

@description('What makes the names of this installation its own.')
param suffix string

@description('The region.')
param location string

@description('What every resource is marked with.')
param tags object

@description('The storage accounts that are reached through it.')
param accounts string[]

var services = ['blob', 'queue', 'table']
var doors = flatten(map(accounts, account => map(services, service => { account: account, service: service })))

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: 'vnet-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.0.0/24'
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'storage'
        properties: { addressPrefix: '10.20.1.0/24' }
      }
    ]
  }

  resource appSubnet 'subnets' existing = { name: 'app' }

  resource storageSubnet 'subnets' existing = { name: 'storage' }
}

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [for service in services: {
  name: 'privatelink.${service}.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (service, i) in services: {
  parent: zones[i]
  name: 'to-${service}'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: { id: network.id }
    registrationEnabled: false
  }
}]

resource endpoints 'Microsoft.Network/privateEndpoints@2023-11-01' = [for door in doors: {
  name: 'pe-${door.account}-${door.service}'
  location: location
  tags: tags
  properties: {
    subnet: { id: network::storageSubnet.id }
    privateLinkServiceConnections: [
      {
        name: door.service
        properties: {
          privateLinkServiceId: resourceId('Microsoft.Storage/storageAccounts', door.account)
          groupIds: [door.service]
        }
      }
    ]
  }
}]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2023-11-01' = [for (door, i) in doors: {
  parent: endpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      { name: door.service, properties: { privateDnsZoneId: zones[indexOf(services, door.service)].id } }
    ]
  }
}]

@description('The subnet of the app.')
output appSubnetId string = network::appSubnet.id
