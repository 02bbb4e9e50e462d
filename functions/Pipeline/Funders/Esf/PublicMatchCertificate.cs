using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Esf;

/// <summary>Public match is certified, signed and dated, by the body that gives it.</summary>
/// <remarks>Match is public when the register's Match sheet says so. There is no certificate for private match, and none
/// is asked for. An offer counts once its certificate is named, with the day it was signed.</remarks>
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
        if (at.In.InTable(EsfTables.Certificates) is not { Value: true } needed)
        {
            yield break;
        }

        foreach (var share in at.Line.Match.Where(share => share.Source is not null && !share.Amount.IsZero))
        {
            var offers = Offers(at, share.Source!).ToList();
            if (offers.Exists(offer => offer.Public == true) && !offers.Exists(offer => offer.Certificate.Trim().Length > 0 && offer.SignedOn is not null))
            {
                yield return this.Finds(at, Severity.Query, at.Line.At[share.Heading], $"{share.Amount}",
                    $"{share.Amount} of public match from {share.Source!.Name} has no signed certificate.",
                    Remedy, needed.Source, part: share.Source.Code);
            }
        }
    }

    private static IEnumerable<MatchOffer> Offers(LineCase at, Source source) =>
        at.In.Register.Match.Where(offer =>
            offer.Source == source && (offer.MatchedFund is null || offer.MatchedFund == at.Fund)
            && offer.Project.Equals(at.In.Project.Reference, StringComparison.OrdinalIgnoreCase));
}
