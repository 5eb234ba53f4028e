// One service: its replicas, its probes and its callers. azd passes every parameter as a string.

param location string = resourceGroup().location
param name string
param image string
param registry string
param environmentId string
param pullIdentityId string

@description('Environment variables, as a JSON object.')
param settings string

@secure()
@description('Environment variables that must not be seen, as a JSON object. Empty ones are left out.')
param secretSettings string = ''

@description('The port of the container.')
param port string

@allowed(['everyone', 'services', 'nobody'])
@description('Who may call it: everyone over https, the other services, or nobody.')
param callers string

@description('A JSON object of texts: cpu, memory, leastReplicas, mostReplicas, loadPerReplica (requests or items that call for one more).')
param size string

@description('The identity that the service is in PostgreSQL, if it uses that.')
param databaseIdentityId string = ''

@description('The name of Redis, if the service uses that.')
param redis string = ''

@description('The connection string of Redis, without its key.')
param redisConnection string = ''

@description('The Redis list whose length says how many replicas there are. Otherwise that follows the open requests.')
param queue string = ''

@secure()
@description('The master keys, one in each line, if the service uses them. They are mounted as a file.')
param masterKeys string = ''

var isSealing = masterKeys != ''
var isUsingRedis = redis != ''
var isScaledByQueue = queue != ''
var shape = json(size)

// The API's optional list of leaked passwords lies in a share that the operator adds to the environment under this name.
var isUsingShare = (json(settings).?Passwords__LeakedList ?? '') != ''
var share = 'leaked-passwords'
var identities = concat([pullIdentityId], databaseIdentityId == '' ? [] : [databaseIdentityId])

resource cache 'Microsoft.Cache/redisEnterprise@2025-07-01' existing = {
  name: isUsingRedis ? redis : 'none'

  resource database 'databases' existing = { name: 'default' }
}

var redisKey = isUsingRedis ? cache::database.listKeys().primaryKey : ''
var hidden = filter(items(json(secretSettings == '' ? '{}' : secretSettings)), setting => setting.value != '')
var hiddenSettings = map(hidden, setting => { name: setting.key, secretRef: toLower(replace(setting.key, '__', '-')) })
var plainSettings = map(items(json(settings)), setting => { name: setting.key, value: setting.value })

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: toObject(identities, id => id, id => {}) }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      // A new revision takes over when it is ready. Until then, and if it never is, the earlier revision serves.
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 10
      registries: [{ server: registry, identity: pullIdentityId }]
      ingress: callers == 'nobody'
        ? null
        : {
            external: callers == 'everyone'
            targetPort: int(port)
            transport: 'http'
            // Chat.Web itself answers calls over http: it redirects pages, and refuses the rest. Between its services the environment
            // encrypts http.
            allowInsecure: true
          }
      secrets: concat(
        isUsingRedis
          ? [
              { name: 'redis', value: '${redisConnection},password=${redisKey}' }
              { name: 'redis-key', value: redisKey }
            ]
          : [],
        isSealing ? [{ name: 'master-keys', value: masterKeys }] : [],
        map(hidden, setting => { name: toLower(replace(setting.key, '__', '-')), value: setting.value })
      )
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: name
          image: image
          resources: { cpu: json(shape.cpu), memory: shape.memory }
          volumeMounts: concat(
            isSealing ? [{ volumeName: 'secrets', mountPath: '/mnt/secrets' }] : [],
            isUsingShare ? [{ volumeName: share, mountPath: '/mnt/${share}' }] : []
          )
          env: concat(
            plainSettings,
            hiddenSettings,
            isUsingRedis ? [{ name: 'ConnectionStrings__redis', secretRef: 'redis' }] : []
          )
          probes: [
            { type: 'Startup', httpGet: { path: '/alive', port: int(port) }, periodSeconds: 3, timeoutSeconds: 2, failureThreshold: 10 }
            { type: 'Liveness', httpGet: { path: '/alive', port: int(port) }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/health', port: int(port) }, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
      volumes: concat(
        isSealing
          ? [{ name: 'secrets', storageType: 'Secret', secrets: [{ secretRef: 'master-keys', path: 'master-keys' }] }]
          : [],
        isUsingShare ? [{ name: share, storageType: 'AzureFile', storageName: share }] : []
      )
      scale: {
        minReplicas: int(shape.leastReplicas)
        maxReplicas: int(shape.mostReplicas)
        rules: [
          isScaledByQueue
            ? {
                name: 'queue'
                custom: {
                  type: 'redis'
                  metadata: {
                    address: split(redisConnection, ',')[0]
                    listName: queue
                    listLength: shape.loadPerReplica
                    enableTLS: 'true'
                  }
                  auth: [{ secretRef: 'redis-key', triggerParameter: 'password' }]
                }
              }
            : { name: 'requests', http: { metadata: { concurrentRequests: shape.loadPerReplica } } }
        ]
      }
    }
  }
}
