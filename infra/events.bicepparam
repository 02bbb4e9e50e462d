// Out of the environment of events.sh and events.ps1, so that the key is in no file and on no command line.
using 'events.bicep'

param appName = readEnvironmentVariable('APP_NAME')
param topicName = readEnvironmentVariable('TOPIC_NAME')
param blobsKey = readEnvironmentVariable('BLOBS_KEY')
