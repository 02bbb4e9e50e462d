using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders.Nrf;

/// <summary>One authority's year: what it was given, and what its claims for the year come to.</summary>
/// <remarks>2001/02, 2001-02 and 2001/2002 are one year: years are told apart by the year they open in.</remarks>
public static class NrfYear
{
    public static NamedPeriod Year(this ClaimCase at) => YearOf(at.RuledOn);

    public static NamedPeriod YearOf(LocalDate day) =>
        ReportingCalendar.FinancialYear.Year(day) ?? throw new InvalidOperationException("A financial year holds every day.");

    public static Accreditation? Accredited(this ClaimCase at) => at.Register.Accredited(at.Project.Authority, at.Year());

    public static Accreditation? Accredited(this Register register, string authority, NamedPeriod year) =>
        register.Accreditation.FirstOrDefault(row =>
            row.Authority.Trim().Equals(authority.Trim(), StringComparison.OrdinalIgnoreCase)
            && row.Year.Trim().StartsWith(year.Slug[..4], StringComparison.Ordinal));

    /// <summary>The register's rows by the day their year opens; a row whose year nobody can read is left out.</summary>
    public static IEnumerable<IGrouping<LocalDate, Accreditation>> ByYear(this Register register) =>
        from row in register.Accreditation
        where row.Year.Trim().Length >= 4
        let opens = int.TryParse(row.Year.Trim()[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0
        where opens is > 1990 and < 2100
        group row by new LocalDate(opens, 4, 1);

    /// <summary>The year's allocation and what was agreed to be carried into it; null when the register gives none.</summary>
    public static Money? Available(this ClaimCase at) => at.Accredited()?.Available();

    public static Money? Available(this Accreditation row) => row.Allocation is { } allocation ? allocation + (row.CarryInAgreed ?? Money.Zero) : null;

    /// <summary>What claims that end in the year spend, up to and including this one.</summary>
    public static Money SpentInYear(this ClaimCase at) =>
        at.ClaimsToDate().Where(claim => at.Year().Days.Covers(claim.Cover.Period.Last)).Total(Spend);

    public static Money Spend(this Claim claim) => claim.Costs.Total(line => line.Claimed ?? Money.Zero);
}
