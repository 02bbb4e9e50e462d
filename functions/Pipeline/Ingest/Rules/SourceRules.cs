using FundingPipeline.Funders;
using FundingPipeline.Funders.Ndc;
using FundingPipeline.Funders.NewDeal;

namespace FundingPipeline.Ingest;

/// <summary>A claim goes to a fund that takes claims.</summary>
public sealed class UnknownFunder() : ReadingRule<SourceCase>(
    "READ-17", "cover, Funder", "The cover must name a fund that takes claims, by its name or its usual short name.", Scope.Claim)
{
    public override IEnumerable<Finding> Check(SourceCase at)
    {
        var source = Sources.Find(at.Named);
        if (BareNewDeal.IsBare(at.Named) || (source is not null && Funder.Of(source) is not null))
        {
            yield break;
        }

        yield return at.At.Finds(
            this, source is null ? $"We know no funder called \"{at.Named}\"." : $"{source.Name} takes no claims; it only matches other funds.",
            $"Name one of: {string.Join(", ", Funder.All.SelectMany(funder => funder.Sources).Select(fund => fund.Name))}.", Severity.Refuse);
    }
}

/// <summary>"New Deal" is nobody's name: six strands and an area grant share it, and they pay quite differently.</summary>
public sealed class BareNewDeal() : ReadingRule<SourceCase>(
    "READ-18", "New Deal", "New Deal alone could be any of six strands, or New Deal for Communities, so say which. We never guess whose money it is.")
{
    private static readonly string[] Bare = ["NEWDEAL", "NEWDEALS", "THENEWDEAL", "ND"];

    public static bool IsBare(string named) => Bare.Contains(Words.Bare(named)) && !named.Contains('+');

    public override IEnumerable<Finding> Check(SourceCase at)
    {
        if (IsBare(at.Named))
        {
            var hint = Hint(at.Programme) is { } strand
                ? $" The programme, \"{at.Programme}\", sounds like {strand.Name}, but we do not choose the fund for you."
                : "";
            yield return at.At.Finds(
                this, $"\"{at.Named}\" may mean any of several funds.{hint}",
                $"Name one of: {string.Join(", ", NewDealTerms.Funder.Sources.Add(NdcTerms.Source).Select(fund => $"{fund.Name} ({fund.Code})"))}.");
        }
    }

    private static Source? Hint(string programme) =>
        programme.Length == 0 ? null : Sources.Find(programme) ?? Sources.Find($"New Deal {programme}") ?? Sources.Find($"New Deal for {programme}");
}

/// <summary>Money from nobody we know cannot be checked against what they gave.</summary>
public sealed class UnknownSource() : ReadingRule<SourceCase>(
    "READ-19", "sources", "Every source of money or help must be named by a name we know, so that no pound of it counts twice.")
{
    public override IEnumerable<Finding> Check(SourceCase at)
    {
        if (!BareNewDeal.IsBare(at.Named) && Sources.Find(at.Named) is null)
        {
            yield return at.At.Finds(
                this, $"We know no source called \"{at.Named}\".", $"Name one of: {string.Join(", ", Sources.All.Select(source => source.Name))}.");
        }
    }
}
