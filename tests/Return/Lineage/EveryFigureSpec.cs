using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using FundingPipeline.Reconcile;
using FundingPipeline.Return;
using FundingPipeline.Return.Lineage;

namespace FundingPipeline.Tests.Return.Lineage;

/// <summary>Every figure of every return of the samples, days excepted, leads to cells of files with their SHA-256, out of the workbook alone.</summary>
public partial class EveryFigureSpec
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.Path("sample-claims")).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_step_is_told_and_comes_to_what_it_says(string folder)
    {
        var faults = string.Join('\n',
            from opened in Returns(folder)
            let trail = new AuditTrail(opened.Workbook)
            from spot in opened.Workbook.Figures
            let figure = trail.Of(spot)
            let fault = figure.Wrong.Length > 0 ? figure.Wrong : !figure.IsTold ? "leads nowhere" : figure.Parts.Length > 0 ? "" : FaultOf(figure)
            where fault.Length > 0
            select $"{opened.Slug} {spot} {figure.Label} {figure.Shown}: {fault}");
        Assert.True(faults.Length == 0, faults);
    }

    /// <summary>The last step names cells with the hash of their file. Three kinds of figure have none, each for a reason of its own.</summary>
    /// <remarks>
    /// A figure of a dated table names its document. One total of costs that were not presented to this fund may say no more: another
    /// fund's claims are no business of this one's. Starts, people and outcomes are counted on a sheet of persons, and name the sheet.
    /// </remarks>
    private static string FaultOf(Traced figure) =>
        figure.IsNothing ? figure.Value == 0 ? "" : "is no nought"
        : figure.From.IsEmpty ? figure.Source.Length > 0 ? "" : "names no cell"
        : figure.From.FirstOrDefault(origin => !IsWhole(figure, origin)) is { } poor ? $"{poor} {string.Join(' ', poor.Sha256)}"
        : "";

    private static bool IsWhole(Traced figure, Origin origin) =>
        origin is { File.Length: > 0, Sheet.Length: > 0, Sha256: [{ Length: 64 }] } && (CellsOnly().IsMatch(origin.Cells) || (origin.Cells.Length == 0 && CountsPersons().IsMatch(figure.Label)));

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_cells_named_add_up_to_the_figure(string folder)
    {
        foreach (var (slug, workbook) in Returns(folder))
        {
            var (trail, files) = (new AuditTrail(workbook), new Originals(folder));
            foreach (var spot in workbook.Figures.Where(spot => spot.Sheet is "Projects" or "Cover" or "Account"))
            {
                var figure = trail.Of(spot);
                Assert.True(files.Sum(trail, figure) == figure.Value, $"{slug} {spot} {figure.Label} says {figure.Value}, its cells {files.Sum(trail, figure)}");
            }
        }
    }

    private static readonly ConcurrentDictionary<string, Lazy<List<(string Slug, ReturnFile Workbook)>>> Read = new();

    private static List<(string Slug, ReturnFile Workbook)> Returns(string folder) => Read.GetOrAdd(folder, _ => new(() =>
    [
        .. from funderReturn in FunderReturn.From(JudgedProgramme.Of([.. WorkedExamplesSpec.Read(folder)]).Statements())
           select (funderReturn.Slug, ReturnFile.Open(ReturnWorkbook.Write(funderReturn), new(new('0', 64), $"{funderReturn.Slug}.xlsx")).Value!),
    ])).Value;

    /// <summary>The files as they were sent, read with another reader.</summary>
    private sealed class Originals(string folder)
    {
        private readonly Dictionary<string, XLWorkbook?> opened = [];

        /// <summary>The sum of the cells at the end of every path of sums; what is worked out in another way stands for itself.</summary>
        public decimal Sum(AuditTrail trail, Traced figure)
        {
            if (figure.Parts.IsEmpty)
            {
                // A share of the whole, a unit of another kind and a sum recovered are not what their cells say.
                return figure.IsRow || figure.How.Length > 0 || figure.Whose.Contains("cut", StringComparison.Ordinal) ? figure.Value : Sum(figure);
            }

            var parts = figure.Parts.Select(part => (Figure: trail.Step(part.At), part.Less)).ToList();
            return parts.Sum(part => part.Less ? -part.Figure.Value : part.Figure.Value) == figure.Value
                ? parts.Sum(part => part.Less ? -Sum(trail, part.Figure) : Sum(trail, part.Figure))
                : figure.Value;
        }

        private decimal Sum(Traced leaf)
        {
            var cells = (from origin in leaf.From from cell in CellRanges().Matches(origin.Cells) select (origin, cell.Value)).ToList();
            return leaf.Shown.EndsWith('%') && cells.Count > 0 ? cells.Select(cell => Sheet(cell.origin)!.Range(cell.Value).Cells().Select(Amount).Distinct().Single()).Distinct().Single()
                : cells.Count == 0 || cells.Any(cell => Sheet(cell.origin) is null) ? leaf.Value
                : cells.Sum(cell => Sheet(cell.origin)!.Range(cell.Value).Cells().Sum(Amount)) is var sum && leaf.Label.Contains("Recover", StringComparison.Ordinal) ? -Math.Abs(sum)
                : sum;
        }

        private IXLWorksheet? Sheet(Origin origin)
        {
            if (!opened.TryGetValue(origin.File, out var workbook))
            {
                var path = Repository.Path("sample-claims", folder, origin.File);
                workbook = opened[origin.File] = path.EndsWith(".xlsx", StringComparison.Ordinal) ? new XLWorkbook(path) : null;
            }

            return workbook?.Worksheet(origin.Sheet);
        }

        private static decimal Amount(IXLCell cell) =>
            decimal.TryParse(cell.GetFormattedString().Trim('%'), NumberStyles.Any, CultureInfo.InvariantCulture, out _) && cell.DataType == XLDataType.Number
                ? decimal.Round((decimal)cell.GetDouble(), 6)
                : decimal.TryParse(cell.GetString().Replace("£", "", StringComparison.Ordinal), NumberStyles.Any, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
    }

    [GeneratedRegex("^[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?(, [A-Z]+[0-9]+(:[A-Z]+[0-9]+)?)*$")]
    private static partial Regex CellsOnly();

    [GeneratedRegex("[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?")]
    private static partial Regex CellRanges();

    [GeneratedRegex("^(Starts|People|Number): ")]
    private static partial Regex CountsPersons();
}
