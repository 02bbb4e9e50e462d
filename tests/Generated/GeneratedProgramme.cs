using System.Globalization;
using NodaTime;

namespace FundingPipeline.Tests.Generated;

/// <summary>A programme of any size: projects that several funds pay together, claimed quarter by quarter, with a known share of faults and known totals.</summary>
/// <remarks>
/// <para>A project has twice as many invoices a quarter as a claim has lines, and each fund pays its share of half of them: every invoice stands in
/// the claims of two or three funds, and a core budget pays the rest. An invoice of £20.00 that ERDF, SRB and NDC pay costs them £8.00, £4.00 and £2.00,
/// and the core budget £6.00.</para>
/// <para>A fault belongs to an invoice, and stands in every claim that cites it. The same seed gives the same bytes, and the totals are worked out
/// from the invoices alone, never read back from anything.</para>
/// </remarks>
internal sealed record GeneratedProgramme
{
    /// <summary>The first day of the first quarter: the last of NRF's first year.</summary>
    public static readonly LocalDate FirstDay = new(2002, 1, 1);

    public int Projects { get; init; } = 50;

    /// <summary>How many funds pay for each project, in the order of <see cref="Fund.All"/>.</summary>
    public int Funds { get; init; } = 5;

    public int Quarters { get; init; } = 1;

    /// <summary>In each claim.</summary>
    public int Lines { get; init; } = 4;

    public int Seed { get; init; } = 1;

    /// <summary>How many invoices of ten thousand are at fault.</summary>
    public int Faults { get; init; }

    public int Claims => Projects * Enumerable.Range(0, Quarters).Sum(quarter => Paying.Count(fund => fund.IsClaimedIn(quarter)));

    public IEnumerable<Fund> Paying => Fund.All.Take(Funds);

    /// <summary>Every file below a folder: the register, and each project's claims in a folder of its own.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Files =>
    [
        ("register.xlsx", GeneratedRegister.Of(this)),
        .. from project in Enumerable.Range(1, Projects)
           from quarter in Enumerable.Range(0, Quarters)
           from fund in Paying
           where fund.IsClaimedIn(quarter)
           select ($"{Reference(project)}/{fund.Slug}-{quarter + 1}.xlsx", Claim(project, quarter, fund)),
    ];

    /// <summary>One claim's workbook.</summary>
    /// <param name="version">A later version is the same claim sent again, its first invoice a pound less for each.</param>
    public byte[] Claim(int project, int quarter, Fund fund, int version = 1)
    {
        var invoices = Invoices(project, quarter).Where(invoice => fund.Pays(invoice.Number, Lines)).ToList();
        using var bytes = new MemoryStream();
        GeneratedClaim.Write(bytes, this, project, quarter, fund, version, invoices);
        return bytes.ToArray();
    }

    public static string Reference(int project) => $"NP-{project.ToString("00000", CultureInfo.InvariantCulture)}";

    /// <summary>What must come of it all.</summary>
    public Expected Expected => Expected.Of(this);

    public IEnumerable<Invoice> Invoices(int project, int quarter) => Enumerable.Range(1, 2 * Lines).Select(number => InvoiceOf(project, quarter, number));

    private Invoice InvoiceOf(int project, int quarter, int number)
    {
        var chance = Chance(project, quarter, number);
        var fault = (int)(chance % 10_000) < Faults ? Fault.All[(int)(chance / 10_000 % (ulong)Fault.All.Count)] : null;
        return new(number, $"{Reference(project)}/{quarter + 1}/{number:0000}", 2_000 + (20 * (int)(chance / 1_000_000 % 5_000)), FirstDay.PlusMonths(3 * quarter).PlusDays((int)(chance / 7 % 90)), fault);
    }

    /// <summary>A number that nobody would guess, the same for the same invoice of the same seed.</summary>
    private ulong Chance(int project, int quarter, int number)
    {
        var mixed = ((ulong)(uint)Seed << 48) + ((ulong)(uint)project << 24) + ((ulong)(uint)quarter << 16) + (uint)number;
        foreach (var by in (ReadOnlySpan<ulong>)[0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB])
        {
            mixed = unchecked((mixed ^ (mixed >> 29)) * by);
        }

        return mixed ^ (mixed >> 32);
    }
}

/// <summary>One transaction of a project's ledger.</summary>
/// <param name="Pence">A multiple of twenty, so that every share is whole to the penny.</param>
internal sealed record Invoice(int Number, string Reference, int Pence, LocalDate Paid, Fault? Fault);

/// <summary>What is wrong with an invoice in every claim that cites it.</summary>
/// <param name="IsHeld">Held for an answer; else refused.</param>
internal sealed record Fault(string Rule, string Heading, bool IsHeld, string? Instead)
{
    public static readonly IReadOnlyList<Fault> All =
    [
        new("CLAIM-12", "Date paid", IsHeld: true, null),
        new("READ-16", "Kind", IsHeld: true, "Invoyce"),
        new("READ-08", "Cost heading", IsHeld: true, null),
        new("READ-10", "Gross cost", IsHeld: true, "twelve pounds"),
        new("READ-13", "Gross cost", IsHeld: false, "EUR 250.00"),
    ];
}
