// PostgreSQL inside the network, without passwords: the migration and the API sign in as identities of their own.

param location string = resourceGroup().location
param databaseName string
param networkId string
param subnetId string

@description('The identity of the migration: the only administrator, and the owner of the tables.')
param ownerName string
param ownerPrincipalId string

var serverName = 'chat-${uniqueString(resourceGroup().id)}'

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'chat.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'chat'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: serverName
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '17'
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: zone.id, publicNetworkAccess: 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: subscription().tenantId }
  }
  dependsOn: [zone::link]

  resource chatdb 'databases' = {
    name: databaseName
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }

  // The server takes one change at a time, so each setting waits for the one before.
  resource administrator 'administrators' = {
    name: ownerPrincipalId
    properties: { principalName: ownerName, principalType: 'ServicePrincipal', tenantId: subscription().tenantId }
    dependsOn: [chatdb]
  }

  // The log must not hold the parameters of a slow statement, because they may be texts of messages.
  resource noValuesInLogs 'configurations' = {
    name: 'log_parameter_max_length'
    properties: { value: '0', source: 'user-override' }
    dependsOn: [administrator]
  }

  resource noValuesInErrors 'configurations' = {
    name: 'log_parameter_max_length_on_error'
    properties: { value: '0', source: 'user-override' }
    dependsOn: [noValuesInLogs]
  }
}

output host string = server.properties.fullyQualifiedDomainName
