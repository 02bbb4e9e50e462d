using System.Collections.Immutable;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>Public match is certified, signed and dated, by the body that gives it.</summary>
/// <remarks>Match is public when the register's Match sheet says so. There is no certificate for private match, and none
/// is asked for. An offer counts once its certificate is named, with the day it was signed, and for the days it was given for:
/// last year's certificate says nothing of this year's money.</remarks>
public sealed class PublicMatchCertificate : IRule<LineCase>, IAppliesFigures
{
    public string Id => "ESF-11";

    public Citation Source => EsfTables.Certificates.Rows[0].Source;

    public InForce InForce => InForce.Always;

    public string Explain => "Public match for ESF needs a signed certificate from the body that gives it.";

    public string Remedy => "Enter the certificate and the day it was signed in the register's Match sheet.";

    public ImmutableArray<IDatedTable> Tables => [EsfTables.Certificates];

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        foreach (var share in at.Line.Match)
        {
            if (share.Source is not null && !share.Amount.IsZero && IsUncertified(at, share.Source) && at.In.InTable(EsfTables.Certificates) is { Value: true } needed)
            {
                yield return this.Finds(at, Severity.Query, at.Line.At[share.Heading], $"{share.Amount}",
                    $"{share.Amount} of public match from {share.Source!.Name} has no signed certificate for {at.RuledOn:uuuu-MM-dd}.",
                    Remedy, needed.Source, part: share.Source.Code);
            }
        }
    }

    /// <summary>Whether public match is offered, and no offer from its source is signed for the day.</summary>
    private static bool IsUncertified(LineCase at, Source source)
    {
        var isPublic = false;
        foreach (var offer in at.In.Register.Match)
        {
            if (offer.Source == source && (offer.MatchedFund is null || offer.MatchedFund == at.Fund)
                && offer.Project.Equals(at.In.Project.Reference, StringComparison.OrdinalIgnoreCase))
            {
                isPublic |= offer.Public == true;
                if (offer.Certificate.Trim().Length > 0 && offer.SignedOn is not null && offer.Covers(at.RuledOn))
                {
                    return false;
                }
            }
        }

        return isPublic;
    }
}
