using System.Globalization;
using System.Text;
using FundingPipeline.Simulation;

namespace FundingPipeline.Tests.Scale;

/// <summary>An office of as many projects, claims and lines as somebody wants: each project paid for a year by SRB, ERDF and a core budget.</summary>
/// <remarks>
/// Line l of quarter q is an invoice of 1,000 + 10 x l + 100 x q pounds, of which SRB pays 30 %, ERDF 40 % and the core budget the rest. Each
/// stands in both funds' claims of its quarter. Nothing in a claim is queried, unless it is asked for: then its last line is not yet paid.
/// </remarks>
public static class GrowingOffice
{
    /// <summary>Two funds' claims for each of four quarters.</summary>
    public const int ClaimsInAYear = 8;

    public const string RegisterName = "register.xlsx";

    public static byte[] Register(int projects)
    {
        var all = Enumerable.Range(1, projects).Select(Reference).ToList();
        return PlainBook.Of(
            ("Projects", Rows("Project register\n\nProject reference | Project name | Accountable body | Organisation type | Nation | Region | Authority | Start | End",
                all.Select(of => $"{of} | Neighbourhood project {of} | Manchester City Council | Local authority | England | North West | Manchester | 01/01/2000 | 31/12/2000"))),
            ("Awards", Rows("Awards\n\nProject reference | Source | Programme | Route | Purpose | Capital or revenue | Basis | From | To | Award | Rate | Offer letter", all.SelectMany(of => new[]
            {
                $"{of} | SRB | SRB Round 5 | | Training | Revenue | Defrayed | 01/01/2000 | 31/12/2000 | 9,000,000.00 | | {of}/SRB",
                $"{of} | ERDF | Objective 2 2000-06 | Direct | Training | Revenue | Defrayed | 01/01/2000 | 31/12/2000 | 9,000,000.00 | 40% | {of}/ERDF",
                $"{of} | Core budget | | | Training | Revenue | Defrayed | 01/01/2000 | 31/12/2000 | 9,000,000.00 | |",
            }))),
            ("Match", Rows("Match\n\nProject reference | Source | Matched fund | Kind | Public or private | European | From | To | Amount | Certificate | Signed by | Signed on | Guidance", all.SelectMany(of => new[]
            {
                Offer(of, "SRB", "ERDF", "No"), Offer(of, "Core budget", "ERDF", "No"), Offer(of, "ERDF", "SRB", "Yes"), Offer(of, "Core budget", "SRB", "No"),
            }))));
    }

    /// <summary>A project's n-th claim of the year, from 1: SRB's and ERDF's for the first quarter, and so on.</summary>
    public static (string Name, byte[] Bytes) Claim(int project, int number, int lines, bool isQueried = false)
    {
        var (quarter, isSrb) = ((number + 1) / 2, number % 2 == 1);
        var costs = Enumerable.Range(1, lines).Select(line => 1_000m + (10 * line) + (100 * quarter)).ToList();
        var (fund, other, share, theirs) = isSrb ? ("SRB", "ERDF", 0.3m, 0.4m) : ("ERDF", "SRB", 0.4m, 0.3m);
        var text = $"""
            Grant claim
            Funder,{fund}
            Programme,{(isSrb ? "SRB Round 5" : "Objective 2 2000-06")}
            Project reference,{Reference(project)}
            Claimant,Manchester City Council
            Ledger,Manchester City Council
            Claim type,Quarterly
            Claim number,{quarter}
            Period from,{Day(1, (3 * quarter) - 2)}
            Period to,{Day(DateTime.DaysInMonth(2000, 3 * quarter), 3 * quarter)}
            Total claimed,{Pounds(costs.Sum() * share)}
            Prepared by,J. Clerk
            Prepared on,14/01/2001
            Certified by,F. Officer
            Certified on,20/01/2001

            Expenditure
            Line,Ledger reference,Date incurred,Date paid,Payee,Description,Cost heading,Capital or revenue,Gross cost,Eligible cost,Claimed,Match: {other},Match: Core budget,Theme,Ward
            {string.Join('\n', costs.Select((cost, i) =>
                $"{i + 1},{Reference(project)}-{quarter}-{i + 1:00000},{Day(3, (3 * quarter) - 2)},{(isQueried && i == lines - 1 ? "" : Day(11, (3 * quarter) - 1))},Supplier {i % 97},Course {i + 1},Training,Revenue,{Pounds(cost)},{Pounds(cost)},{Pounds(cost * share)},{Pounds(cost * theirs)},{Pounds(cost * 0.3m)},Enterprise,Moss Side"))}
            """;
        return ($"{Reference(project)}/{fund.ToLowerInvariant()}-{quarter}.csv", Encoding.UTF8.GetBytes(text));
    }

    public static string Reference(int project) => $"NP-{project:00000}";

    private static string Offer(string of, string source, string matched, string european) =>
        $"{of} | {source} | {matched} | Cash | Public | {european} | 01/01/2000 | 31/12/2000 | 9,000,000.00 | M-{of}-{source[0]}{matched[0]} | F. Officer | 20/12/1999 | Agreed by the programme office";

    private static string Rows(string headings, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(headings));

    private static string Day(int day, int month) => $"{day:00}/{month:00}/2000";

    private static string Pounds(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
