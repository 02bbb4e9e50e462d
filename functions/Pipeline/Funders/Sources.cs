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
    public static readonly Source OtherPublic = new("OTHERPUBLIC", "Other public", SourceKind.Cash, European: false, []);

    public static readonly ImmutableArray<Source> All =
    [
        .. Funder.All.SelectMany(funder => funder.Sources),
        Tec, CapitalReceipts, CoreBudget, PrivateSector, InKind, Volunteers, ActionTeam, Sip, OtherPublic,
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
