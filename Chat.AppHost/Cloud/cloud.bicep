// The resources that the services share: network, registry, logs, identities, and their environment. azd takes two outputs by name: the
// registry's endpoint and the environment's domain.

param location string = resourceGroup().location

@description('The one who deploys; by this name azd sees that the AppHost owns the environment. Empty in a pipeline that has no user.')
param userPrincipalId string = ''

var suffix = uniqueString(resourceGroup().id)
var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var pushRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '8311e382-0749-4cb8-b61a-304f252e45ec')
var contributorRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')

// Only the services can reach the databases, and only at the databases' ports.
resource databaseRules 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'chat-databases'
  location: location
  properties: {
    securityRules: [
      {
        name: 'services'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: '10.0.0.0/23'
          sourcePortRange: '*'
          destinationAddressPrefix: '10.0.2.0/23'
          destinationPortRanges: ['5432', '10000']
        }
      }
      {
        name: 'nothing-else-of-the-network'
        properties: {
          priority: 200
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '10.0.0.0/23'
          sourcePortRange: '*'
          destinationAddressPrefix: '10.0.2.0/23'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'chat'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    subnets: [
      {
        name: 'services'
        properties: {
          addressPrefix: '10.0.0.0/23'
          delegations: [{ name: 'environments', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'postgres'
        properties: {
          addressPrefix: '10.0.2.0/24'
          networkSecurityGroup: { id: databaseRules.id }
          delegations: [{ name: 'servers', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.0.3.0/24'
          networkSecurityGroup: { id: databaseRules.id }
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
        }
      }
    ]
  }

  resource services 'subnets' existing = { name: 'services' }
  resource postgres 'subnets' existing = { name: 'postgres' }
  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
  name: 'chat${suffix}'
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false, anonymousPullEnabled: false }
}

// All services pull their images with this identity.
resource puller 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'chat-pull'
  location: location
}

// This identity owns the tables of PostgreSQL: only the migration runs as it.
resource owner 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'chat-owner'
  location: location
}

// This identity reads and writes rows: the migration makes a role of PostgreSQL for it.
resource api 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'chat-api'
  location: location
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, puller.id, pullRole)
  scope: registry
  properties: { principalId: puller.properties.principalId, principalType: 'ServicePrincipal', roleDefinitionId: pullRole }
}

resource push 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (userPrincipalId != '') {
  name: guid(registry.id, userPrincipalId, pushRole)
  scope: registry
  properties: { principalId: userPrincipalId, roleDefinitionId: pushRole }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'chat-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: 'chat'
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: network::services.id, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    zoneRedundant: true
    // Traffic between the services is encrypted too, because cookies and texts pass from the web app to the API.
    peerTrafficConfiguration: { encryption: { enabled: true } }
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }

  // Only accounts that may manage the environment can read these traces, metrics and logs.
  resource dashboard 'dotNetComponents@2024-10-02-preview' = {
    name: 'aspire-dashboard'
    properties: { componentType: 'AspireDashboard' }
  }
}

resource look 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (userPrincipalId != '') {
  name: guid(environment.id, userPrincipalId, contributorRole)
  scope: environment
  properties: { principalId: userPrincipalId, roleDefinitionId: contributorRole }
}

output AZURE_CONTAINER_REGISTRY_ENDPOINT string = registry.properties.loginServer
output AZURE_CONTAINER_APPS_ENVIRONMENT_DEFAULT_DOMAIN string = environment.properties.defaultDomain
output environmentId string = environment.id
output pullIdentityId string = puller.id
output ownerName string = owner.name
output ownerIdentityId string = owner.id
output ownerClientId string = owner.properties.clientId
output ownerPrincipalId string = owner.properties.principalId
output apiName string = api.name
output apiIdentityId string = api.id
output apiClientId string = api.properties.clientId
output apiPrincipalId string = api.properties.principalId
output networkId string = network.id
output postgresSubnetId string = network::postgres.id
output endpointSubnetId string = network::endpoints.id
