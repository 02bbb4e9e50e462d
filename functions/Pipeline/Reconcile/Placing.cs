using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Every;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>One claim beside its project and the award it draws on, with what reading had to say of it.</summary>
public sealed record PlacedClaim(Claim Claim, Funder Funder, ImmutableArray<Award> Awards, ImmutableArray<Finding> Reading)
{
    /// <summary>What no later version can take back: the claim's own faults of form, before any sibling is looked at.</summary>
    public bool IsRefused => Reading.Any(finding => finding is { Severity: Severity.Refuse, Scope: Scope.Claim });
}

/// <summary>A project and every claim that names it.</summary>
public sealed record ProjectClaims(Project Project, ImmutableArray<PlacedClaim> Claims);

/// <summary>Puts each claim to its project and award.</summary>
public sealed record Placing(ImmutableArray<ProjectClaims> Projects, ImmutableArray<JudgedClaim> Unplaced)
{
    /// <param name="wanted">References of the projects that are looked at; null for every one of the register.</param>
    public static Placing Of(ImmutableArray<Intake> intakes, Register register, Answers answers, HashSet<string>? wanted = null)
    {
        var placed = new Dictionary<Project, List<PlacedClaim>>(ReferenceEqualityComparer.Instance);
        var unplaced = ImmutableArray.CreateBuilder<JudgedClaim>();
        foreach (var (claim, reading) in intakes.Where(intake => intake.Claim is not null).Select(intake => (intake.Claim!, intake.Findings)))
        {
            var funder = Funder.Of(claim.Id.Fund)!;
            var findings = Ask(new UnplacedClaim(claim, register)).Select(answers.Settle).ToImmutableArray();
            if (register.Find(claim.Id.Project) is { } project && findings.IsEmpty)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(placed, project, out _) ??= []).Add(new(claim, funder, AwardsOf(claim, register), reading));
            }
            else
            {
                unplaced.Add(Refused(claim, funder, [.. reading, .. findings]));
            }
        }

        var projects = register.Projects.Where(project => wanted is null || wanted.Contains(project.Reference));
        return new([.. projects.Select(project => new ProjectClaims(project, placed.TryGetValue(project, out var claims) ? [.. claims] : []))], unplaced.ToImmutable());
    }

    /// <summary>A claim refused as a whole: every row and every penny of it.</summary>
    public static JudgedClaim Refused(Claim claim, Funder funder, ImmutableArray<Finding> findings) =>
        new(claim, funder, ClaimStatus.Refused,
            [.. claim.Rows.Select(row => new JudgedRow(row, Fate.Refused, Asked.By(row)))],
            findings, null, new(Money.Zero, Money.Zero, Asked.By(claim)));

    private static ImmutableArray<Award> AwardsOf(Claim claim, Register register) =>
    [
        .. ProjectRegister.Awards(register, claim.Id.Project).Where(award =>
            award.Source == claim.Id.Fund
            && award.Programme.Equals(claim.Id.Programme, StringComparison.OrdinalIgnoreCase)),
    ];

    private static IEnumerable<Finding> Ask(UnplacedClaim claim) =>
        EveryClaim.Rules.OfType<IRule<UnplacedClaim>>().SelectMany(rule => rule.Check(claim));
}
