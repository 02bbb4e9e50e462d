using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Tests.Fuzz;

namespace FundingPipeline.Tests.Ingest;

/// <summary>No line of a claim vanishes between the file and the verdicts: rows in = accepted + queried + refused.</summary>
public class LineCountsSpec
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Repository.Path("sample-claims")).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_line_of_every_worked_example_has_one_fate(string folder)
    {
        var files = Directory.GetFiles(Repository.Path("sample-claims", folder)).Where(path => Path.GetExtension(path) is ".xlsx" or ".csv").Order().ToList();
        var intakes = files.ConvertAll(Read);
        var judged = JudgedProgramme.Of([.. intakes]).Statements().SelectMany(statement => statement.Claims).ToList();
        var claims = files.Zip(intakes).Where(one => one.Second.Register is null).ToList();

        Assert.NotEmpty(claims);
        Assert.Equal(
            claims.Select(one => $"{one.Second.File.Name}: {Lines(one.First)} read, {Lines(one.First)} judged"),
            claims.Select(one => $"{one.Second.File.Name}: {one.Second.RowsRead} read, {Judged(judged, one.Second.File)} judged"));
    }

    private static int Judged(IEnumerable<JudgedClaim> judged, SourceFile file)
    {
        var fates = judged.Where(claim => claim.Claim.File == file).SelectMany(claim => claim.Rows).ToLookup(row => row.Fate);
        return fates[Fate.Accepted].Count() + fates[Fate.Queried].Count() + fates[Fate.Refused].Count();
    }

    /// <summary>None of the corpus is a claim to us; what is none counts no line, and what might be one some day counts them all.</summary>
    [Fact]
    public void No_line_of_the_corpus_vanishes()
    {
        if (Corpus() is not { } corpus)
        {
            return;
        }

        Assert.All(CorpusFile.Below(corpus), file =>
        {
            using var content = File.OpenRead(file.Path);
            var (workbook, _) = WorkbookReader.Read(content, new SourceFile("", file.Name));
            var intake = workbook is null ? null : FormReader.Read(workbook);
            Assert.Equal(intake?.Claim?.Rows.Count() ?? 0, intake?.RowsRead ?? 0);
            Assert.True(intake is null or { IsRefused: false } || !intake.Findings.IsEmpty, file.Name);
        });
    }

    private static Intake Read(string path)
    {
        using var content = File.OpenRead(path);
        return FormReader.Read(WorkbookReader.Read(content, new SourceFile(Path.GetFileName(path), Path.GetFileName(path))).Value!);
    }

    /// <summary>Counted without the reader: the filled rows below the headings of every sheet but the cover; in a text, the lines
    /// that start with a number.</summary>
    private static int Lines(string path) =>
        path.EndsWith(".csv", StringComparison.Ordinal)
            ? File.ReadLines(path).Count(line => line.Length > 0 && char.IsAsciiDigit(line[0]))
            : PlainReading.Of(File.ReadAllBytes(path)).Keys.Select(at => at.Split('!', ',')).Where(at => at[0] != "Claim")
                .GroupBy(at => at[0], at => int.Parse(at[1], null)).Sum(sheet => BelowHeadings([.. sheet]));

    /// <summary>The headings are the first row with three cells or more, a title having one; or the row below it, where they stand
    /// under bands that each cover several.</summary>
    private static int BelowHeadings(List<int> rowsOfCells)
    {
        var rows = rowsOfCells.CountBy(row => row).OrderBy(row => row.Key).ToList();
        var first = rows.FindIndex(row => row.Value >= 3);
        var areBands = first + 1 < rows.Count && rows[first + 1].Value > 2 * rows[first].Value;
        return rows.Count - 1 - first - (areBands ? 1 : 0);
    }

    private static string? Corpus()
    {
        var folder = Environment.GetEnvironmentVariable("FUNDINGPIPELINE_CORPUS") ?? Repository.Path("..", "shared", "corpus");
        return Directory.Exists(folder) ? folder : null;
    }
}
