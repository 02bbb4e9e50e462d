using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Infra;

/// <summary>What a compiler would say of the Bicep files, as far as a grammar of Bicep can tell; and that it would be said.</summary>
public sealed class BicepSpec
{
    [BicepFact]
    public async Task Nothing_is_wrong_with_any_of_the_files() => Assert.Equal([], Complaints.Of(await InfraFolder.Ours));

    [BicepFact]
    public async Task There_are_a_template_a_second_step_their_values_and_a_module_for_each_thing() =>
        Assert.Equal(
            "events.bicep events.bicepparam main.bicep main.bicepparam modules/alerts.bicep modules/app.bicep modules/backups.bicep modules/host.bicep modules/identities.bicep modules/insights.bicep "
            + "modules/network.bicep modules/roles.bicep modules/shelf.bicep modules/signin.bicep modules/topics.bicep",
            string.Join(' ', (await InfraFolder.Ours).Files.Select(file => file.Path)));

    /// <summary>Each fault that somebody could make, made in a copy.</summary>
    private static readonly (string File, string From, string To, string Complaint)[] Faults =
    [
        ("modules/host.bicep", "output name string = account.name", "output name string = = account.name", "modules/host.bicep: line 49 is no Bicep"),
        ("main.bicep", "'modules/host.bicep'", "'modules/hosts.bicep'", "main.bicep: there is no modules/hosts.bicep"),
        ("main.bicep", "    days: logDays", "    day: logDays", "main.bicep: modules/insights.bicep has no parameter day; main.bicep: modules/insights.bicep is not given days"),
        ("main.bicep", "    memoryMB: instanceMemoryMB\n", "", "main.bicep: nobody uses instanceMemoryMB; main.bicep: modules/app.bicep is not given memoryMB"),
        ("main.bicep", "shelf.outputs.scannedQueue\n    insightsName", "shelf.outputs.scanned\n    insightsName", "main.bicep: modules/shelf.bicep gives no scanned"),
        ("main.bicep", "network.?outputs.appSubnetId", "network.?outputs.subnetId", "main.bicep: modules/network.bicep gives no subnetId"),
        ("main.bicep", "param logDays int = 90", "param logDays int = 90\n\nvar spare = 1", "main.bicep: nobody uses spare"),
        ("modules/app.bicep", "@description('The memory of a machine, in MB.')\n", "", "modules/app.bicep: nobody says what memoryMB is"),
        ("modules/app.bicep", "serverFarmId: plan.id", "serverFarmId: plans.id", "modules/app.bicep: nothing is called plans"),
        ("modules/app.bicep", "union(tags", "unite(tags", "modules/app.bicep: unite is no function we know"),
        ("modules/roles.bicep", "scope: host::blobs::packages\n", "scope: host::blobs::package\n", "modules/roles.bicep: nothing is called host::blobs::package"),
        ("modules/roles.bicep", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "ba92f5b4-2d11-453d-a403-e96b0029c9ff", "modules/roles.bicep: ba92f5b4-2d11-453d-a403-e96b0029c9ff is no role we know; modules/roles.bicep: Storage Blob Data Contributor has another id"),
        ("modules/roles.bicep", "roles['Storage Blob Data Contributor']", "roles['Storage Blob Data Contributer']", "modules/roles.bicep: Storage Blob Data Contributer is no role we know"),
        ("modules/shelf.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true", "modules/shelf.bicep: account does not say allowSharedKeyAccess: false"),
        ("modules/host.bicep", "    minimumTlsVersion: 'TLS1_2'\n", "", "modules/host.bicep: account does not say minimumTlsVersion: 'TLS1_2'"),
        ("modules/shelf.bicep", "properties: { publicAccess: 'None' }", "properties: { publicAccess: 'Blob' }", "modules/shelf.bicep: publishedContainers does not say publicAccess: 'None'"),
        ("modules/insights.bicep", "DisableLocalAuth: true", "DisableLocalAuth: false", "modules/insights.bicep: insights does not say DisableLocalAuth: true"),
        ("modules/app.bicep", "insights.properties.ConnectionString", "listKeys(shelf.id, '2023-05-01').keys[0].value", "modules/app.bicep: listKeys is no function we know; modules/app.bicep: nobody uses insights; modules/app.bicep: listKeys fetches a key"),
        ("modules/app.bicep", "SignIn__Audience: signInClientId", "SignIn__Audience: signInClientId\n    More: 'AccountName=a;AccountKey=b'", "modules/app.bicep: line 139 looks like a secret"),
        ("events.bicep", "param blobsKey string", "param blobsKey string = 'x'", "events.bicep: blobsKey is secret and has a default"),
        ("events.bicep", "@secure()\n", "", "events.bicep: blobsKey is no secret to Azure"),
        ("main.bicepparam", "param alertEmail", "param alertMail", "main.bicepparam: main.bicep has no parameter alertMail; main.bicepparam: main.bicep is not given alertEmail"),
        ("modules/signin.bicep", "@2024-04-01' existing", "' existing", "modules/signin.bicep: app has no version of its type"),
    ];

    [BicepFact]
    public async Task Each_fault_somebody_could_make_is_seen_and_named()
    {
        using var copies = new TempFolder();
        var roots = Faults.Select((fault, i) => Broken(Path.Combine(copies.Path, $"{i}"), fault.File, fault.From, fault.To)).ToList();

        var folders = await InfraFolder.Read(roots);

        Assert.All(Faults.Zip(folders), pair => Assert.Equal(pair.First.Complaint.Split("; "), Complaints.Of(pair.Second).Distinct()));
    }

    private static string Broken(string copy, string file, string from, string to)
    {
        var infra = Repository.Path("infra");
        foreach (var path in Directory.EnumerateFiles(infra, "*.bicep*").Concat(Directory.EnumerateFiles(Path.Combine(infra, "modules"))))
        {
            var there = Path.Combine(copy, Path.GetRelativePath(infra, path));
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(path, there);
        }

        var broken = Path.Combine(copy, file);
        var text = File.ReadAllText(broken);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(broken, text.Replace(from, to, StringComparison.Ordinal));
        return copy;
    }
}
