namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Ties a parameter, or what a function gives back, to something outside it.</summary>
public abstract class BindingAttribute : Attribute;

/// <summary>What sets a function off: one for each function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : BindingAttribute;

/// <summary>Where a function's result goes.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class OutputBindingAttribute : BindingAttribute;
