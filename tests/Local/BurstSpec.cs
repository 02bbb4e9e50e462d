using System.Globalization;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Tests.Local;

/// <summary>A thousand claims of one project dropped at once.</summary>
public sealed class BurstSpec : IDisposable
{
    private const int Claims = 1000;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task None_is_lost_and_the_return_is_written_a_few_times_only_and_ends_right()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.FromMilliseconds(200));
        await using var services = new ServiceCollection().AddSingleton(at).BuildServiceProvider();
        File.Copy(Repository.Path("sample-claims", "a-claim-as-csv", "register.xlsx"), folder.File("data/claims/register.xlsx", ""), overwrite: true);
        for (var version = 1; version <= Claims; version++)
        {
            folder.File($"data/claims/{version:D4}.csv", Claim(version));
        }

        using var enough = new CancellationTokenSource();
        var faults = new List<string>();
        var host = Task.WhenAll(
            new ClaimsWatch(new(folder.At("data/claims")), at, services, Fault).Run(enough.Token),
            new QueueWorkers(shelf.Work, services, Fault).Run(enough.Token));
        await Until(async () => (await at.Ledger.Arrivals(default)).Length == Claims + 1 && (await new Status(at).Now(default)).Waiting == 0);
        await enough.CancelAsync();
        await host;

        Assert.Empty(faults);
        var swept = await new ReconcileEverything(at).Sweep(default);
        Assert.Equal(0, swept.Undone);
        Assert.Equal((1000, 1, 999), (swept.Reconciled.Summary.Claims.Received, swept.Reconciled.Summary.Claims.Accepted, swept.Reconciled.Summary.Claims.Superseded));

        // The last version alone stands: £400.00 of £1,000.00, and a pound of match more in each later one.
        var built = Assert.Single(swept.Reconciled.Summary.Returns);
        Assert.Equal((200_000, 40_000), (built.ExpenditurePence, built.GrantPence));
        var versions = Built.Read(await at.Ledger.Rows.Get(ReturnRows.PartitionOf("erdf/2000-Q1"), PageRows.Now, default)).Version;
        Assert.InRange(versions, 1, 25);

        void Fault(string what, Exception broken) => faults.Add($"{what}: {broken}");
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Version n of one claim: £1,000.00 + n pounds eligible, £400.00 of it claimed.</summary>
    private static string Claim(int version) => string.Create(CultureInfo.InvariantCulture, $"""
        Grant claim
        Funder,ERDF
        Programme,Objective 2 2000-06
        Project reference,CSV-2000
        Claimant,Manchester City Council
        Ledger,Manchester City Council
        Claim type,Quarterly
        Claim number,1
        Version,{version}
        Period from,01/01/2000
        Period to,31/03/2000
        Total claimed,400.00
        Prepared by,J. Clerk
        Prepared on,14/04/2000
        Expenditure
        Line,Ledger reference,Date incurred,Date paid,Payee,Description,Cost heading,Capital or revenue,Gross cost,Eligible cost,Claimed,Match: Core budget
        1,CSV-01,25/02/2000,15/03/2000,College,Course fees,Training,Revenue,{1000 + version}.00,{1000 + version}.00,400.00,{600 + version}.00
        """);
}
