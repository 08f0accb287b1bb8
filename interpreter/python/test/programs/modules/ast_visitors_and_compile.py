import ast
source = 'def f(x):\n    return x * 2 + y\ny = 10\nresult = f(4)\n'
tree = ast.parse(source)
class Names(ast.NodeVisitor):
    def __init__(self): self.names = []
    def visit_Name(self, node):
        self.names.append((node.id, type(node.ctx).__name__))
        self.generic_visit(node)
v = Names()
v.visit(tree)
print(v.names)
space = {}
exec(compile(tree, '<ast>', 'exec'), space)
print(space['result'])
class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)
exec(compile(ast.fix_missing_locations(Double().visit(tree)), '<ast>', 'exec'), space)
print(space['result'])
e = ast.Expression(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))
print(eval(compile(ast.fix_missing_locations(e), 'x', 'eval')))
print([type(n).__name__ for n in ast.walk(ast.parse('a = b.c'))], list(ast.iter_fields(ast.Name('x', ast.Load())))[0])
print(ast.get_docstring(ast.parse('"""Doc.\n\n   more\n"""')), ast.Name._fields, ast.Name('a', ctx=ast.Store()).ctx.__class__.__name__)
print(ast.get_source_segment('x = abc + 1', ast.parse('x = abc + 1').body[0].value.left), issubclass(ast.Add, ast.operator), ast.Add.__mro__[-2].__name__)
n = ast.Name()
n.extra = 1
print(n._fields, hasattr(n, 'id'), ast.dump(n), isinstance(n, ast.AST), ast.Return().value)
for f in (lambda: ast.Name(1, 2, 3), lambda: ast.Name('a', id='b'), lambda: compile(ast.Module([ast.Expr(ast.Name('a', ast.Load()))], []), 'x', 'exec'),
    lambda: compile(ast.parse('1'), 'x', 'eval'), lambda: ast.dump(5), lambda: ast.get_docstring(ast.Pass())):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
import copy, pickle
t = ast.parse('a[1]')
print(ast.dump(copy.deepcopy(t)) == ast.dump(t), ast.dump(pickle.loads(pickle.dumps(t))) == ast.dump(t))
match ast.parse('q').body[0].value:
    case ast.Name(name): print('matched', name)
