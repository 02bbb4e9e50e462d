using System.Globalization;
using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundingPipeline.Tests.Local;

/// <summary>A thousand claims of one project dropped at once.</summary>
public sealed class BurstSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task None_is_lost_and_each_return_is_written_a_few_times_only_and_ends_right()
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.FromMilliseconds(200));
        await using var services = new ServiceCollection().AddSingleton(at).BuildServiceProvider();
        File.WriteAllBytes(folder.File("data/claims/0000 register.xlsx", ""), Register);
        for (var number = 1; number <= 1000; number++)
        {
            folder.File($"data/claims/{number:D4}.csv", Claim(number));
        }

        using var enough = new CancellationTokenSource();
        var faults = new List<string>();
        var host = Task.WhenAll(
            new ClaimsWatch(new(folder.At("data/claims")), at, services, Fault).Run(enough.Token),
            new QueueWorkers(shelf.Work, services, Fault).Run(enough.Token));
        await Until(async () => await at.Work.Count(Queues.Reconcile, default) + await at.Work.Count(Queues.Return, default) == 0 && (await at.Ledger.Arrivals(default)).Length == 1001);
        await enough.CancelAsync();
        await host;
        await new QueueWorkers(shelf.Work, services, Fault).Drain(new Hosted.Silence(), default);

        Assert.Empty(faults);
        var swept = await new ReconcileEverything(at).Sweep(default);
        Assert.Equal(0, swept.Undone);
        Assert.Equal((1000, 1000, 0), (swept.Reconciled.Summary.Claims.Received, swept.Reconciled.Summary.Claims.Accepted, swept.Reconciled.Summary.Claims.Superseded));

        // £1,000.00 a day, £400.00 of it grant, from 1 January 2000 to 26 September 2002.
        Assert.Equal(Quarters, swept.Reconciled.Summary.Returns.Select(built => (built.Period, built.ExpenditurePence, built.DuePence)));
        foreach (var (period, _, _) in Quarters)
        {
            var versions = Built.Read(await at.Ledger.Rows.Get(ReturnRows.PartitionOf($"erdf/{period}"), PageRows.Now, default)).Version;
            Assert.InRange(versions, 1, 25);
        }

        void Fault(string what, Exception broken) => faults.Add($"{what}: {broken}");
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(500);
        }
    }

    /// <summary>Each quarter's days, at £1,000.00 spent and £400.00 due.</summary>
    private static readonly (string Period, long Expenditure, long Due)[] Quarters =
    [
        ("2000-Q1", 91_000_00, 36_400_00), ("2000-Q2", 91_000_00, 36_400_00), ("2000-Q3", 92_000_00, 36_800_00), ("2000-Q4", 92_000_00, 36_800_00),
        ("2001-Q1", 90_000_00, 36_000_00), ("2001-Q2", 91_000_00, 36_400_00), ("2001-Q3", 92_000_00, 36_800_00), ("2001-Q4", 92_000_00, 36_800_00),
        ("2002-Q1", 90_000_00, 36_000_00), ("2002-Q2", 91_000_00, 36_400_00), ("2002-Q3", 88_000_00, 35_200_00),
    ];

    /// <summary>The n-th claim of the project, for the n-th day from 1 January 2000: one invoice of £1,000.00, paid that day.</summary>
    private static string Claim(int number)
    {
        var day = new DateOnly(1999, 12, 31).AddDays(number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"""
            Grant claim
            Funder,ERDF
            Programme,Objective 2 2000-06
            Project reference,BURST-00
            Claimant,Manchester City Council
            Ledger,Manchester City Council
            Claim type,Quarterly
            Claim number,{number}
            Period from,{day}
            Period to,{day}
            Total claimed,400.00
            Prepared by,J. Clerk
            Prepared on,14/10/2002
            Expenditure
            Line,Ledger reference,Date incurred,Date paid,Payee,Description,Cost heading,Capital or revenue,Gross cost,Eligible cost,Claimed,Match: Core budget
            1,BURST-{number:D4},{day},{day},College {number},Course {number},Training,Revenue,1000.00,1000.00,400.00,600.00
            """);
    }

    private static byte[] Register => PlainBook.Of(
        ("Projects", """
            Project register

            Project reference | Project name | Accountable body | Organisation type | Nation | Region | Authority | Start | End
            BURST-00 | A thousand days of courses | Manchester City Council | Local authority | England | North West | Manchester | 01/01/2000 | 31/12/2002
            """),
        ("Awards", """
            Awards

            Project reference | Source | Programme | Route | Purpose | Capital or revenue | Basis | From | To | Award | Rate | Offer letter
            BURST-00 | ERDF | Objective 2 2000-06 | Direct | Training | Revenue | Defrayed | 01/01/2000 | 31/12/2002 | 500,000.00 | 40% | BURST/ERDF
            """),
        ("Match", """
            Match

            Project reference | Source | Matched fund | Kind | Public or private | European | From | To | Amount | Certificate | Signed by | Signed on | Guidance
            BURST-00 | Core budget | ERDF | Cash | Public | No | 01/01/2000 | 31/12/2002 | 700,000.00 | BURST-M1 | F. Officer | 20/12/1999 | Agreed by the programme office
            """));
}
