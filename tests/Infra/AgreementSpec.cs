using System.Reflection;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.Tests.Infra;

/// <summary>What infra makes and what the code wants have the same names.</summary>
public sealed class AgreementSpec
{
    /// <summary>What the Functions host itself reads, App Service sign-in and the sender of telemetry: no code of ours asks for it.</summary>
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri",
        "AzureWebJobsStorage__tableServiceUri",
        "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
    ];

    [BicepFact]
    public async Task The_shelf_has_every_container_that_the_code_names_and_no_other()
    {
        var shelf = (await InfraFolder.Ours).File("modules/shelf.bicep");

        Assert.Equal(
            Constant<IEnumerable<string>>("BlobFiles", "Folders").Append(Constant<string>("BlobFiles", "Office")).Order(StringComparer.Ordinal),
            Listed(shelf, "kept").Concat(Listed(shelf, "published")).Order(StringComparer.Ordinal));
    }

    /// <summary>Only what is written once, under its own SHA-256, may lie where nothing can be changed.</summary>
    [BicepFact]
    public async Task What_nobody_may_change_is_the_containers_of_files_that_are_named_by_their_hash()
    {
        var shelf = (await InfraFolder.Ours).File("modules/shelf.bicep");

        Assert.Equal([Original.NameOf("a").Split('/')[0], KeptFile.NameOf("a").Split('/')[0]], Listed(shelf, "kept"));
        Assert.All(
            shelf.Makes("Microsoft.Storage/storageAccounts/blobServices/containers"),
            containers => Assert.Equal(containers.Name == "keptContainers", containers.Body!["properties"]!["immutableStorageWithVersioning"] is not null));
        Assert.Equal("keptContainers[i]", Assert.Single(shelf.Makes("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies")).Body!["parent"]!.Text);
    }

    [BicepFact]
    public async Task The_backups_account_has_every_container_that_the_code_adds_to_and_no_other()
    {
        var keeping = (await InfraFolder.Ours).File("modules/backups.bicep").Find("keeping")!.Value!.Children.Where(child => child.Kind == "object");

        Assert.Equal([Backups.Nights, Backups.Months, Backups.Years], keeping.Select(kept => kept["container"]!.Says));
    }

    /// <summary>Whoever takes the app over can neither read what is there, nor delete it, nor make a container of his own.</summary>
    [BicepFact]
    public async Task On_the_backups_the_app_may_add_and_nothing_else_and_nothing_there_can_be_written_over()
    {
        var infra = await InfraFolder.Ours;
        var (roles, backups) = (infra.File("modules/roles.bicep"), infra.File("modules/backups.bicep"));

        var may = Assert.Single(Assert.Single(roles.Makes("Microsoft.Authorization/roleDefinitions")).Body!["properties"]!["permissions"]!.Children, child => child.Kind == "object");

        Assert.Equal(["actions", "dataActions"], may.Keys);
        Assert.Empty(may["actions"]!.Strings);
        Assert.Equal(
            ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action", "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write"], may["dataActions"]!.Strings);
        Assert.Equal(["appOnBackups"], roles.Makes("Microsoft.Authorization/roleAssignments").Where(role => role.Body!["scope"]!.Text == "backups").Select(role => role.Name));
        Assert.Equal("subscriptionResourceId('Microsoft.Authorization/roleDefinitions', addsBackups.name)", roles.Find("appOnBackups")!.Body!["properties"]!["roleDefinitionId"]!.Text);
        Assert.Equal("containers[i]", Assert.Single(backups.Makes("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies")).Body!["parent"]!.Text);
    }

    [BicepFact]
    public async Task The_shelf_has_every_queue_that_a_function_waits_at_and_no_other() =>
        Assert.Equal(
            FunctionEntry.Triggered<QueueTriggerAttribute>().Select(entry => entry.Trigger.QueueName).Order(StringComparer.Ordinal),
            Listed((await InfraFolder.Ours).File("modules/shelf.bicep"), "queues").Order(StringComparer.Ordinal));

    [BicepFact]
    public async Task The_shelf_has_the_one_table_that_the_code_names() =>
        Assert.Equal(Constant<string>("AzureShelf", "Table"), Assert.Single((await InfraFolder.Ours).File("modules/shelf.bicep").Makes("Microsoft.Storage/storageAccounts/tableServices/tables")).Body!["name"]!.Says);

    [BicepFact]
    public async Task A_new_claim_sets_off_the_function_of_claims_from_the_container_it_reads()
    {
        var (function, trigger) = Assert.Single(FunctionEntry.Triggered<BlobTriggerAttribute>());
        var properties = Assert.Single((await InfraFolder.Ours).File("events.bicep").Makes("Microsoft.EventGrid/systemTopics/eventSubscriptions")).Body!["properties"]!;

        Assert.Contains($"/runtime/webhooks/blobs?functionName=Host.Functions.{function.Name}&code=${{blobsKey}}'", properties["destination"]!.Text, StringComparison.Ordinal);
        Assert.Equal($"/blobServices/default/containers/{trigger.BlobPath.Split('/')[0]}/", properties["filter"]!["subjectBeginsWith"]!.Says);
    }

    [BicepFact]
    public async Task Word_of_scanned_claims_goes_to_the_queue_that_waits_for_it()
    {
        var infra = await InfraFolder.Ours;

        Assert.Equal(Queues.Scanned, infra.File("modules/shelf.bicep").Of("output").Single(output => output.Name == "scannedQueue").Value!.Says);
        Assert.Equal("scannedQueue", Assert.Single(infra.File("modules/topics.bicep").Makes("Microsoft.EventGrid/topics/eventSubscriptions")).Body!["properties"]!["deliveryWithResourceIdentity"]!["destination"]!["properties"]!["queueName"]!.Text);
    }

    [BicepFact]
    public async Task The_settings_that_infra_sets_are_those_that_the_code_and_the_host_read()
    {
        var settings = (await InfraFolder.Ours).File("modules/app.bicep").Find("settings")!.Body!["properties"]!.Keys;

        Assert.Equal(OfTheHost.Concat(Asked()).Order(StringComparer.Ordinal), settings.Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever watches the app has no account, and Event Grid has none either; every other address is behind the sign-in.</summary>
    [BicepFact]
    public async Task Without_a_sign_in_only_health_and_the_webhook_of_events_can_be_reached()
    {
        var excluded = (await InfraFolder.Ours).File("modules/signin.bicep").Find("signIn")!.Body!["properties"]!["globalValidation"]!["excludedPaths"]!.Strings;
        var health = FunctionEntry.All.Where(function => function.Method.DeclaringType == typeof(Health)).Select(function => $"/{((HttpTriggerAttribute)function.Trigger).Route}");

        Assert.Equal(health.Append("/runtime/webhooks/blobs").Order(StringComparer.Ordinal), excluded.Order(StringComparer.Ordinal));
    }

    [BicepFact]
    public async Task The_machine_runs_what_the_projects_are_built_for()
    {
        var runtime = (await InfraFolder.Ours).File("modules/app.bicep").Find("app")!.Body!["properties"]!["functionAppConfig"]!["runtime"]!;

        Assert.Equal(("dotnet-isolated", $"{Environment.Version.Major}.0"), (runtime["name"]!.Says, runtime["version"]!.Says));
    }

    /// <summary>Every setting that some part of the code reads when it is made from settings, as App Service writes it.</summary>
    private static IEnumerable<string> Asked()
    {
        var asked = new SortedSet<string>(StringComparer.Ordinal);
        string? Answer(string name)
        {
            asked.Add(name.Replace(":", "__", StringComparison.Ordinal));
            return name.EndsWith("Uri", StringComparison.Ordinal) ? "https://shelf.example" : name == StorageAccount.Setting ? null : "0d3c3b8e-6f0e-4b52-9f6c-0f7d2f3b1a10";
        }

        foreach (var from in new[] { typeof(AzureShelf).Assembly, typeof(IngestClaim).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.Name == "From" && method.GetParameters() is [var only] && only.ParameterType == typeof(Func<string, string?>)))
        {
            from.Invoke(null, [(Func<string, string?>)Answer]);
        }

        // A connection string is for an emulator: infra sets the addresses instead.
        asked.Remove(StorageAccount.Setting);
        return asked;
    }

    private static IEnumerable<string> Listed(BicepFile file, string name) => file.Find(name)!.Value!.Strings;

    private static T Constant<T>(string type, string field) =>
        (T)typeof(AzureShelf).Assembly.GetType($"FundingPipeline.Storage.{type}", throwOnError: true)!.GetField(field, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
}
