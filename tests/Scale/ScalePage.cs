using System.Globalization;
using System.Text;
using FundingPipeline.Local;
using Microsoft.Azure.Functions.Worker;

namespace FundingPipeline.Tests.Scale;

/// <summary>Writes <c>infra/scale.md</c>.</summary>
public sealed class ScalePage(StageCosts costs, Assumptions assumptions)
{
    private readonly StringBuilder page = new();

    private Assumed Assumed => assumptions.Assumed;

    public string Write()
    {
        var first = Limit.All.Select(limit => (Limit: limit, Largest: limit.LargestOffice(Office))).Where(one => one.Largest is not null).MinBy(one => one.Largest);
        Say($"""
            # What it takes, by size

            This page is written by a program: `dotnet run -c Release --project tests/Benchmarks -- scale`; a test writes it again and compares. It counts what the functions ask of a storage
            account (Azurite, each request seen on its way), works out what that comes to, and holds it against the limits that the services publish. What is assumed, and the prices, stand in
            `scale.json`; `scale <a file like it>` takes somebody's own.

            **The first limit that binds is {first.Limit.What}, in an office of some {Number(Round(first.Largest!.Value))} projects.** {first.Limit.Answer}

            ## Counted

            | | | requests | files read | files written | lists of files | rows read | lists of rows | commits | messages | kept for ever | published | rows |
            |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
        foreach (var (stage, part, cost) in costs.Parts)
        {
            Say($"| {stage} | {part} | {Number(cost.Requests)} | {Each(cost, Counted.BlobsRead)} | {Each(cost, Counted.BlobsWritten)} | {Each(cost, Counted.BlobsListed)} | {Each(cost, Counted.RowsRead)} | {Each(cost, Counted.RowsListed)} | {Each(cost, Counted.RowsCommitted)} | {Number(cost[Counted.MessagesSent] + cost[Counted.MessagesTaken] + cost[Counted.MessagesDone])} | {Bytes(cost[Counted.BytesKept])} | {Bytes(cost[Counted.BytesPublished])} | {Bytes(cost[Counted.BytesOfRows])} |");
        }

        Say($"""

            The model: each stage takes so much at all, and so much more for each of the things below it. Offices of one project and two, with two claims and four, of 10, 100 and 200 lines, are worked
            through a claim at a time, by a machine that remembers nothing from one piece of work to the next, and the parts are solved for. They are whole numbers, but for halves where two funds' claims
            on the same invoices differ; `CountedOperationsSpec` holds other sizes to them, so nothing grows faster than it says here. A machine that does remember reads fewer files. Left out are what depends on waiting (looks
            at queues, below), more than 1,600 lines in a claim (sixteen commits up to there, then one for each hundred), pages of lists after the first 1,000 rows, the host's own leases and receipts, and people who look at pages.

            ## What that comes to, in the first year

            | |{Columns(size => size.Name)}
            |---|{string.Concat(assumptions.Sizes.Select(_ => "--:|"))}
            | offices x projects |{Columns(size => $"{Number(size.Offices)} x {Number(size.Projects)}")}
            | claims |{All(of => of.Claims)}
            | lines |{All(of => of.Lines)}
            | requests for claims |{All(of => of.OfClaims.Requests)}
            | requests for returns |{All(of => of.OfReturns.Requests)}
            | requests for sweeps and proofs |{All(of => of.OfSweeps.Requests)}
            | times that returns are built |{All(of => of.BuildsInAYear)}
            | files at the end |{Sum(of => of.BytesOfFiles, Bytes)}
            | rows at the end |{Sum(of => of.BytesOfRows, Bytes)}
            | hours of a machine |{All(of => of.SecondsInAYear / 3600)}
            | claims a minute, in the rush |{All(of => of.ClaimsASecondInTheRush * 60)}
            | requests a second, in the rush |{All(of => of.RequestsASecondInTheRush)}
            | machines, in the rush |{All(of => of.Machines)}
            | a return waits, in the rush |{Columns(size => $"{Number(Office(size).SecondsToBuild)} s")}
            | {assumptions.Prices.Currency} a year, at the prices of `scale.json` |{All(of => of.PriceOfAYear(assumptions.Prices))}

            The prices are {assumptions.Prices.Note} ({assumptions.Prices.On}).

            ## Limits, and how much of each is used

            | limit | is | one office reaches it at |{Columns(size => size.Name)} published in |
            |---|--:|--:|{string.Concat(assumptions.Sizes.Select(_ => "--:|"))}---|
            """);
        foreach (var limit in Limit.All)
        {
            Say(FormattableString.Invariant($"| {limit.What} | {limit.Most:#,0} {limit.Unit} | {(limit.LargestOffice(Office) is { } largest ? $"{Number(Round(largest))} projects" : "never")} |{Columns(size => Percent(limit.Share(Office(size), size.Offices)))} {limit.Source} |"));
        }

        Say($"""

            Those of memory rest on `tests/Benchmarks/RESULTS.md`, not on counts: 172 MB to check 100,000 lines, 272 MB to write a return of as many. Where a share is past 100 % the design has an answer:

            """);
        foreach (var limit in Limit.All.Where(limit => assumptions.Sizes.Any(size => limit.Share(Office(size), size.Offices) > 1)))
        {
            Say($"* **{limit.What}** ({string.Join(", ", assumptions.Sizes.Where(size => limit.Share(Office(size), size.Offices) > 1).Select(size => size.Name))}). {limit.Answer}");
        }

        var night = costs.ToSweep(0, 0, 0);
        var queues = FunctionEntry.Triggered<QueueTriggerAttribute>().Count();
        Say($"""

            ## Quiet

            An office in which nothing ever happened is swept every night and proved every week: {Number(night.Requests)} requests a night, {Number(costs.ToProve(0, 0, 0).Requests)} a week. With no machine running nobody looks at a queue. While one does, it looks at its own every
            {Number(Host.SecondsBetweenLooks)} s: {Number(3600 / Host.SecondsBetweenLooks)} times an hour, and {Number(queues * 3600 / Host.SecondsBetweenLooks)} were there one for each of the {queues} queues. A city's night, at the end of its first year: {Number(costs.ToSweep(500, 500 * Assumed.ClaimsOfAProjectInAYear, Assumed.FundsOfAProject * 4).Requests)} requests.

            ## What is worth knowing

            * **A return reads a file for each project in it, whenever one of them changes**: what the project gave it when it was reconciled. In a city that is {Percent(Office(500).OfReturns.Requests / Office(500).Year.Requests)} of all requests. Claims that come while a return
              is built are one change.
            * **Every version of a statement, a view and a return is kept.** Of a city's files at the end of the year {Percent(Office(500).OfReturns[Counted.BytesKept] / Office(500).BytesOfFiles)} are versions of returns.
            * A claim's own cost does not grow with the office: {Number(Office(1).TakingIn.Requests)} requests to take in one of {Assumed.LinesOfAClaim} lines, one after another for each line's kin. Reconciling grows with the project's page, four requests for each claim
              on it, and with nothing else.

            ## Assumed

            Each project is paid by {Assumed.FundsOfAProject} funds and sends {Assumed.ClaimsOfAProjectInAYear} claims a year of {Assumed.LinesOfAClaim} lines, each invoice paid by two of the funds; something is queried in {Percent(Assumed.ShareOfClaimsQueried)} of the claims. A claim changes {Number(Assumed.ReturnsChangedByAClaim)} returns (counted: its own,
            and its twin's where that has come first). {Percent(Assumed.ShareOfAQuarterInItsLastDays)} of a quarter's claims come in its last {Assumed.LastDaysOfAQuarter} working days, of {Assumed.HoursInAWorkingDay} hours: the rush. A request takes {Number(Assumed.MillisecondsForARequest)} ms, one after another, and a machine works {Number(Assumed.LinesWorkedInASecond)} lines a second. Work that comes at all
            keeps a machine of its kind running.
            """);
        return page.ToString();
    }

    private Demand Office(Size size) => Office(size.Projects);

    private Demand Office(int projects) => new(costs, Assumed, projects);

    private void Say(string lines) => page.Append(lines.ReplaceLineEndings("\n")).Append('\n');

    private string Columns(Func<Size, string> cell) => string.Concat(assumptions.Sizes.Select(size => $" {cell(size)} |"));

    private string All(Func<Demand, decimal> of) => Sum(of, Number);

    private string Sum(Func<Demand, decimal> of, Func<decimal, string> said) => Columns(size => said(of(Office(size)) * size.Offices));

    private static string Each(Counts cost, Counted what) => Number(cost[what]);

    private static string Percent(decimal share) => share < 0.001m ? "0 %" : $"{Significant(share * 100, 2):#,0.##} %";

    private static int Round(int figure) => (int)Significant(figure, 2);

    /// <summary>Three figures are more than anybody can promise.</summary>
    private static string Number(decimal number) => number == 0 ? "" : Math.Abs(Significant(number, 3)) switch
    {
        >= 1_000_000_000 => Said(number / 1_000_000_000, " bn"),
        >= 10_000_000 => Said(number / 1_000_000, " m"),
        _ => Said(number, ""),
    };

    private static string Bytes(decimal bytes) => Math.Abs(Significant(bytes, 3)) switch
    {
        0 => "",
        >= 1_000_000_000_000 => Said(bytes / 1_000_000_000_000, " TB"),
        >= 1_000_000_000 => Said(bytes / 1_000_000_000, " GB"),
        >= 1_000_000 => Said(bytes / 1_000_000, " MB"),
        >= 1_000 => Said(bytes / 1_000, " KB"),
        _ => Said(bytes, " B"),
    };

    private static string Said(decimal number, string unit) => $"{Significant(number, 3).ToString("#,0.###", CultureInfo.InvariantCulture)}{unit}";

    private static decimal Significant(decimal number, int figures)
    {
        var step = 1m;
        for (var left = Math.Abs(number); left >= step * (decimal)Math.Pow(10, figures); step *= 10)
        {
        }

        for (; number != 0 && Math.Abs(number) < step * (decimal)Math.Pow(10, figures - 1) && step > 0.001m; step /= 10)
        {
        }

        return Math.Round(number / step, MidpointRounding.AwayFromZero) * step;
    }
}
