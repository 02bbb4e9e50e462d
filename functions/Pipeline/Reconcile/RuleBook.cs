using System.Collections.Concurrent;
using System.Collections.Immutable;
using FundingPipeline.Funders;
using FundingPipeline.Funders.Every;
using FundingPipeline.Funders.Joint;
using FundingPipeline.Normalise;

namespace FundingPipeline.Reconcile;

/// <summary>The rules that meet one fund's claims, sorted by what they judge: everybody's, the joint ones, the fund's own.</summary>
public sealed record RuleBook(ImmutableArray<IRule> Rules)
{
    private static readonly ConcurrentDictionary<Funder, RuleBook> Books = new();

    private readonly ConcurrentDictionary<Type, object> sorted = new();

    /// <summary>The rules that look at all projects at once are asked once, whichever funds have claims.</summary>
    public static RuleBook Whole => WholeBook.Value;

    private static readonly Lazy<RuleBook> WholeBook = new(() => new([.. JointFunding.Rules, .. Funder.All.SelectMany(funder => funder.Rules)]));

    public static RuleBook For(Funder funder) =>
        Books.GetOrAdd(funder, f => new([.. EveryClaim.Rules, .. OutputRules.All, .. JointFunding.Rules, .. f.Rules]));

    /// <summary>Everything the rules in force on the governing day have to say of the case.</summary>
    public IEnumerable<Finding> Ask<TCase>(TCase at)
        where TCase : ICase =>
        Of<TCase>().Where(rule => rule.InForce.Covers(at.RuledOn)).SelectMany(rule => rule.Check(at));

    /// <summary>Whether a rule refuses the case as a whole; what only takes a row or an excess out is not looked for.</summary>
    public bool Refuses<TCase>(TCase at)
        where TCase : ICase =>
        Of<TCase>().Where(rule => rule.Scope == Scope.Claim && rule.InForce.Covers(at.RuledOn))
            .SelectMany(rule => rule.Check(at)).Any(finding => finding is { Severity: Severity.Refuse, Scope: Scope.Claim });

    /// <summary>Everything that they have to say of many cases, in their order.</summary>
    public IEnumerable<Finding> AskAll<TCase>(ImmutableArray<TCase> cases)
        where TCase : ICase
    {
        var rules = Of<TCase>();
        return InParts.Of(cases, part => Found(rules, part)).SelectMany(found => found);
    }

    private static List<Finding> Found<TCase>(ImmutableArray<IRule<TCase>> rules, ReadOnlySpan<TCase> cases)
        where TCase : ICase
    {
        var found = new List<Finding>();
        foreach (var at in cases)
        {
            var day = at.RuledOn;
            foreach (var rule in rules)
            {
                foreach (var finding in rule.InForce.Covers(day) ? rule.Check(at) : [])
                {
                    found.Add(finding);
                }
            }
        }

        return found;
    }

    private ImmutableArray<IRule<TCase>> Of<TCase>()
        where TCase : ICase =>
        (ImmutableArray<IRule<TCase>>)sorted.GetOrAdd(typeof(TCase), _ => Rules.OfType<IRule<TCase>>().ToImmutableArray());
}
