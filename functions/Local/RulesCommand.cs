using System.CommandLine;
using FundingPipeline.App;
using FundingPipeline.Funders;
using FundingPipeline.Portal;

namespace FundingPipeline.Local;

/// <summary><c>rules</c>: every rule there is, or all of one.</summary>
public sealed class RulesCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var id = new Argument<string?>("id") { Description = "One rule, by its id.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", "Lists every rule with its evidence and its days in force, or explains one.") { id };
        command.SetAction(typed => new RulesCommand(screen).Run(typed.GetValue(id)));
        return command;
    }

    private int Run(string? id)
    {
        if (id is null)
        {
            foreach (var rule in Catalogue.Rules)
            {
                screen.Line($"{rule.Id}  {rule.Source.Evidence.InWords()}  {rule.InForce}");
                screen.Line($"    {rule.Explain}");
            }

            return Program.Done;
        }

        Explain(RuleViews.Find(id) ?? throw new ArgumentException($"No rule is called {id}. \"rules\" lists them all."));
        return Program.Done;
    }

    private void Explain(RuleView rule)
    {
        screen.Line(rule.Id);
        screen.Line($"    {rule.Says}");
        screen.Line($"Source    {rule.Source}");
        screen.Line($"Evidence  {rule.Evidence}");
        screen.Line($"In force  {rule.InForce}");
        screen.Line($"Reach     {rule.Reach}");
        screen.Line($"Remedy    {rule.Remedy}");
        foreach (var table in rule.Figures)
        {
            screen.Line($"Figures   {table.Table}");
            foreach (var row in table.Rows)
            {
                screen.Line($"    {row}");
            }
        }
    }
}
