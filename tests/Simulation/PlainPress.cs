using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FundingPipeline.App;
using FundingPipeline.Ingest;
using FundingPipeline.Portal;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;

namespace FundingPipeline.Simulation;

/// <summary>What the simulated machines work with.</summary>
public static class PlainTools
{
    private static readonly ConcurrentDictionary<SourceFile, Intake> Readings = new();

    /// <summary>Workbooks are lines of text.</summary>
    public static readonly Tools Text = new() { Hands = 1, Read = Read, Print = PlainPress.Print };

    /// <summary>Workbooks are real.</summary>
    public static readonly Tools Spreadsheets = new() { Hands = 1 };

    /// <summary>Reads a file of the pool once for all schedules: there is no other form among them, so a file always says the same.</summary>
    private static Intake Read(Stream content, SourceFile file, ImmutableArray<Form> forms) =>
        Readings.GetOrAdd(file, _ => Reading.Read(content, file, forms));
}

/// <summary>Prints what a workbook shows as lines of text: a thousand times faster than a spreadsheet, and as good to compare.</summary>
public static class PlainPress
{
    public static Task<byte[]> Print(Workbooks.Wanted wanted, CancellationToken stop) =>
        Task.FromResult(Encoding.UTF8.GetBytes(string.Join('\n', Lines(wanted.Shows))));

    private static IEnumerable<string> Lines(object shows) => shows switch
    {
        FunderReturn one => [$"return {one.Slug} {one.Expenditure} {one.Grant} {one.Due} {one.Life.InWords} {one.Life.Head} {string.Join(' ', one.Life.Certificates)}", .. one.Contributions.SelectMany(Given)],
        ProjectStatement statement =>
        [
            $"statement {statement.Project with { At = null! }}", .. statement.Claims.Select(Became), .. statement.Contributions.Select(Told),
            .. statement.Matrix.Select(row => $"{row.Key} {row.Cost} {string.Join(' ', row.Cells.AsEnumerable())}"),
            .. statement.Periods.Select(row => $"{row.Source.Code} {row.Days} {row.Eligible} {row.Claimed}"),
            .. statement.Cash.Select(row => $"{row}"), .. statement.Outcomes.Select(row => $"{row}"), .. Found(statement.Findings),
        ],
        Programme programme =>
        [
            $"programme as of {programme.AsOf:uuuu-MM-dd}", .. programme.Claims.Select(Became), .. programme.Projects.SelectMany(Given), .. Found(programme.Findings),
        ],
        Workbooks.Answer answer => [$"answer to {answer.File}", .. answer.Judged is { } judged ? [Became(judged)] : Array.Empty<string>(), .. Found(answer.Findings)],
        _ => throw new ArgumentOutOfRangeException(nameof(shows), shows, "is nothing we print"),
    };

    private static IEnumerable<string> Given(ProjectPart part) =>
    [
        $"part {part.Project!.Reference} {string.Join(' ', part.Advances.Select(balance => $"{balance.Advance} {balance.Outstanding}"))}",
        .. part.Wards.Concat(part.Themes).Select(place => $"{place.Name} {place.Transactions} {place.Once} {string.Join(' ', place.Funds.Select(fund => $"{fund.Funder.Slug} {fund.Eligible} {fund.Claimed}"))} {string.Join(' ', place.Sheets.Select(sheet => $"{sheet.File} {sheet.Eligible} {sheet.Once} {sheet.Claimed}"))}"),
        .. part.Shared.Select(line => $"{line}"), .. part.Outcomes.Select(outcome => $"{outcome}"), .. part.Years.Select(year => $"{year.Year} {year.Spent}"),
    ];

    /// <summary>Each claim's lines are counted, so that a reader can see whether he has the whole of it.</summary>
    private static IEnumerable<string> Given(Contribution part) =>
        part.Entries.Select(entry => (entry.Line.At.Layout.File.Sha256, entry.Claimed))
            .Concat(part.Units.Select(unit => (unit.Line.At.Layout.File.Sha256, Claimed: unit.Amount)))
            .GroupBy(line => line.Sha256)
            .Select(lines => string.Create(CultureInfo.InvariantCulture, $"{Whole}{lines.Key} {lines.Sum(line => line.Claimed.Pence)}"))
            .Prepend($"{part.Project.Reference} {Told(part)}");

    /// <summary>Everything that a project gives a return, in one word.</summary>
    private static string Told(Contribution part) => Digest.Of(FlatFile.Write(part));

    /// <summary>How a line begins that says how many pence of one file a return shows.</summary>
    public const string Whole = "lines of ";

    private static string Became(ClaimFate claim) => $"{claim.File} {claim.Project} {claim.Status} {claim.Money} {claim.Rows} {claim.OnReturn}";

    private static string Became(JudgedClaim claim) =>
        $"{claim.Claim.File} {claim.Status} {claim.Money} {claim.Position} {string.Join(' ', claim.Rows.Select(row => $"{row.Row.At.Row} {row.Fate} {row.Claimed}"))}";

    private static IEnumerable<string> Found(IEnumerable<Finding> findings) => FindingLine.Of(findings).Select(line => $"{line}");
}
