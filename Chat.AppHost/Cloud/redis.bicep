// Redis behind a private endpoint, with TLS only. The key stays in Azure: service.bicep puts it into the secrets of a service.

param location string = resourceGroup().location
param networkId string
param subnetId string

resource redis 'Microsoft.Cache/redisEnterprise@2025-07-01' = {
  name: 'chat-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Balanced_B0' }
  properties: { highAvailability: 'Enabled', minimumTlsVersion: '1.2', publicNetworkAccess: 'Disabled' }

  resource database 'databases' = {
    name: 'default'
    properties: {
      port: 10000
      clientProtocol: 'Encrypted'
      // The cluster has one address, because the scaler that reads the queue's length follows no redirections to other nodes.
      clusteringPolicy: 'EnterpriseCluster'
      evictionPolicy: 'NoEviction'
      accessKeysAuthentication: 'Enabled'
    }
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.redis.azure.net'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'chat'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'chat-redis'
  location: location
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: 'redis', properties: { privateLinkServiceId: redis.id, groupIds: ['redisEnterprise'] } }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'redis'
    properties: { privateDnsZoneConfigs: [{ name: 'redis', properties: { privateDnsZoneId: zone.id } }] }
  }
}

output name string = redis.name
output address string = '${redis.properties.hostName}:${redis::database.properties.port}'
