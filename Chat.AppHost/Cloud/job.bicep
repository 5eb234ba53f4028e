// A program that runs to its end when it is started, and reports success by its exit code.

param location string = resourceGroup().location
param name string
param image string
param registry string
param environmentId string
param pullIdentityId string

@description('What the program is told, words apart by spaces.')
param arguments string

@description('Environment variables, as a JSON object.')
param settings string

@description('The identity that the program is in PostgreSQL.')
param databaseIdentityId string

@secure()
@description('The master keys, one in each line. They are mounted as a file.')
param masterKeys string

var plain = map(items(json(settings)), setting => { name: setting.key, value: setting.value })

resource job 'Microsoft.App/jobs@2025-01-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: toObject([pullIdentityId, databaseIdentityId], id => id, id => {}) }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Manual'
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 }
      replicaTimeout: 1800
      replicaRetryLimit: 0
      registries: [{ server: registry, identity: pullIdentityId }]
      secrets: [{ name: 'master-keys', value: masterKeys }]
    }
    template: {
      containers: [
        {
          name: name
          image: image
          args: split(arguments, ' ')
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: plain
          volumeMounts: [{ volumeName: 'secrets', mountPath: '/mnt/secrets' }]
        }
      ]
      volumes: [{ name: 'secrets', storageType: 'Secret', secrets: [{ secretRef: 'master-keys', path: 'master-keys' }] }]
    }
  }
}
