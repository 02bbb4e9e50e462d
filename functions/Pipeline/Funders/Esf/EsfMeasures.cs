using System.Collections.Immutable;

namespace FundingPipeline.Funders.Esf;

/// <summary>What ESF counts: hours that beneficiaries attended, and beneficiaries.</summary>
public static class EsfMeasures
{
    private static readonly Citation ClaimForm = new("ESF interim claim form with notes, England", "number of beneficiaries, number of companies", Evidence.Confirmed);
    private static readonly Citation Usual = Documents.Practice("ESF outputs");

    public static readonly ImmutableArray<Measure> All =
    [
        Measures.BeneficiaryHours("Hours that beneficiaries actually attended, added up.", Documents.JoiningUp("000:853")),
        new("beneficiaries", Dimension.People, "Beneficiaries in training on the profile date.", ClaimForm, PointInTime: true),
        new("companies", Dimension.Businesses, "Companies being supported on the profile date.", ClaimForm, PointInTime: true),
        Measures.Starts("Beneficiaries who started.", Usual),
        new("completions", Dimension.Count, "Beneficiaries who completed.", Usual),
        Measures.Qualifications("Qualifications gained.", Usual),
        new("jobs", Dimension.Posts, "Beneficiaries who went into a job or self-employment.", Usual),
        new("further learning", Dimension.Count, "Beneficiaries who went into further learning.", Usual),
        Measures.People("Persons, each once.", Usual),
        Measures.UniquePeople,
    ];
}
