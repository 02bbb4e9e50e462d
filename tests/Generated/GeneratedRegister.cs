using FundingPipeline.Tests.Ingest;
using NodaTime;

namespace FundingPipeline.Tests.Generated;

/// <summary>What the office knows of a generated programme: awards, match and years large enough for everything that is claimed.</summary>
internal static class GeneratedRegister
{
    private const decimal Plenty = 90_000_000m;

    public static byte[] Of(GeneratedProgramme programme)
    {
        var last = GeneratedProgramme.FirstDay.PlusMonths(3 * programme.Quarters).PlusDays(-1);
        object?[] Award(int project, string source, string stream, string route, decimal? rate, LocalDate first) =>
            [GeneratedProgramme.Reference(project), source, stream, route, "Training", "Revenue", "Defrayed", first, last, Plenty, rate, $"{source}/{project}"];
        object?[] Match(int project, string source, Fund matched, bool european) =>
            [GeneratedProgramme.Reference(project), source, matched.Code, "Cash", "Public", european ? "Yes" : "No", matched.First(0), last, Plenty, $"M-{project}-{source}-{matched.Code}", "F. Officer", matched.First(0).PlusDays(-12), "Agreed by the programme office"];
        return TinyWorkbook.Of(
            ("Projects", [["Project register"], ["Project reference", "Project name", "Accountable body", "Organisation type", "Nation", "Region", "Authority", "Start", "End"],
                .. Of(programme, project => [[GeneratedProgramme.Reference(project), $"Neighbourhood project {project}", project % 3 == 0 ? "Northfield Borough Council" : "Manchester City Council", "Local authority", "England", "North West", "Manchester", GeneratedProgramme.FirstDay.PlusMonths(-9), last]])]),
            ("Awards", [["Project reference", "Source", "Programme", "Route", "Purpose", "Capital or revenue", "Basis", "From", "To", "Award", "Rate", "Offer letter"],
                .. Of(programme, project => programme.Paying.Select(fund => Award(project, fund.Code, fund.Programme, fund.Route, fund.IsEuropean ? 0.4m : null, fund.First(0)))
                    .Append(Award(project, "Core budget", "", "", null, GeneratedProgramme.FirstDay.PlusMonths(-9))))]),
            ("Match", [["Project reference", "Source", "Matched fund", "Kind", "Public or private", "European", "From", "To", "Amount", "Certificate", "Signed by", "Signed on", "Guidance"],
                .. Of(programme, project =>
                    from matched in programme.Paying
                    from source in programme.Paying.Where(other => other != matched && !(other.IsEuropean && matched.IsEuropean)).Select(other => (other.Code, other.IsEuropean)).Append(("Core budget", false))
                    select Match(project, source.Item1, matched, source.Item2))]),
            ("Accreditation", [["Authority", "Year", "Allocation", "Carry-in agreed", "LSP member", "Strategy agreed", "Statement of use agreed", "Accredited"],
                .. Years(programme).Select(year => (object?[])["Manchester", $"{2001 + year.Number}/{2 + year.Number:00}", year.Pence / 100m, 0m, new LocalDate(2001, 4, 2), Of(year.Number, 2), Of(year.Number, 30), Of(year.Number, 30)])]));
    }

    /// <summary>The years that NRF pays for, and exactly what is claimed of each: it asks after money that is left.</summary>
    private static IEnumerable<(int Number, long Pence)> Years(GeneratedProgramme programme) =>
        from fund in programme.Paying
        where fund.Code == "NRF"
        from quarter in Enumerable.Range(0, programme.Quarters)
        where fund.IsClaimedIn(quarter)
        select (quarter / 4, Enumerable.Range(1, programme.Projects).Sum(project => programme.Invoices(project, quarter).Where(invoice => fund.Pays(invoice.Number, programme.Lines)).Sum(invoice => (long)fund.Of(invoice))));

    private static LocalDate Of(int year, int day) => new(2001 + year, 4, day);

    private static IEnumerable<object?[]> Of(GeneratedProgramme programme, Func<int, IEnumerable<object?[]>> rows) => Enumerable.Range(1, programme.Projects).SelectMany(rows);
}
