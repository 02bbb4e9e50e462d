using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace FundingPipeline.Funders;

/// <summary>Every source of money or help that a claim or a register may name.</summary>
public static partial class Sources
{
    public static readonly Source Tec = new("TEC", "TEC", SourceKind.Cash, European: false, ["Training and Enterprise Council", "TEC contract"]);
    public static readonly Source CapitalReceipts = new("CAPREC", "Capital receipts", SourceKind.Cash, European: false, []);
    public static readonly Source CoreBudget = new("CORE", "Core budget", SourceKind.Cash, European: false, ["Core", "Agency core budget"]);
    public static readonly Source PrivateSector = new("PRIVATE", "Private sector", SourceKind.Cash, European: false, ["Private", "Private cash"]);
    public static readonly Source InKind = new("INKIND", "In kind", SourceKind.InKind, European: false, ["In-kind", "Secondment"]);
    public static readonly Source Volunteers = new("VOLUNTEERS", "Volunteer time", SourceKind.InKind, European: false, ["Volunteers"]);
    public static readonly Source ActionTeam = new("ATFJ", "Action Team for Jobs", SourceKind.Cash, European: false, ["Action Team"]);
    public static readonly Source Sip = new("SIP", "Social Inclusion Partnership", SourceKind.Cash, European: false, []);
    public static readonly Source EmploymentZone = new("EZ", "Employment Zone", SourceKind.Cash, European: false, ["Employment Zones"]);
    public static readonly Source HealthActionZone = new("HAZ", "Health Action Zone", SourceKind.Cash, European: false, []);
    public static readonly Source EducationActionZone = new("EAZ", "Education Action Zone", SourceKind.Cash, European: false, []);
    public static readonly Source CommunityEmpowerment = new("CEF", "Community Empowerment Fund", SourceKind.Cash, European: false, []);
    public static readonly Source LocalAreaAgreement = new("LAA", "Local Area Agreement", SourceKind.Cash, European: false, ["LAA grant"]);
    public static readonly Source WorkingNeighbourhoods = new("WNF", "Working Neighbourhoods Fund", SourceKind.Cash, European: false, []);
    public static readonly Source SaferStronger = new("SSCF", "Safer and Stronger Communities Fund", SourceKind.Cash, European: false, []);
    public static readonly Source SinglePot = new("RDAPOT", "RDA single programme", SourceKind.Cash, European: false, ["RDA single pot"]);
    public static readonly Source Urban = new("URBAN", "URBAN Community Initiative", SourceKind.Cash, European: true, []);
    public static readonly Source HousingActionTrust = new("HAT", "Housing Action Trust", SourceKind.Cash, European: false, []);
    public static readonly Source OtherPublic = new("OTHERPUBLIC", "Other public", SourceKind.Cash, European: false, []);

    public static readonly ImmutableArray<Source> All =
    [
        .. Funder.All.SelectMany(funder => funder.Sources),
        Tec, CapitalReceipts, CoreBudget, PrivateSector, InKind, Volunteers, ActionTeam, Sip,
        EmploymentZone, HealthActionZone, EducationActionZone, CommunityEmpowerment, LocalAreaAgreement, WorkingNeighbourhoods, SaferStronger, SinglePot, Urban, HousingActionTrust,
        OtherPublic,
    ];

    /// <summary>The source somebody wrote, by code, name or a synonym that means no other; null when nobody knows it.</summary>
    /// <remarks>Spaces and case do not matter; a near miss is not a match.</remarks>
    public static Source? Find(string typed)
    {
        var wanted = Spaces().Replace(typed.Trim(), " ");
        return All.FirstOrDefault(source =>
            source.AlsoKnownAs.Add(source.Code).Add(source.Name).Contains(wanted, StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
