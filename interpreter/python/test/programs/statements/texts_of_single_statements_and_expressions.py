import ast

texts = ['', ' ', 'x = 1', '1\n2', 'return 1', ' 1', '1\n', '1 2', '*a', '(', 'if 1:', 'if 1:\n  pass', '1;2', 'a\nb\n',
         '\n\n1', '# c', 'def f(): pass', 'def f(): pass\n', 'print 1', 'class A: pass\nx', 'lambda:', 'a:=1', 'a,b']
for mode in 'eval', 'single', 'exec':
    for text in texts:
        try:
            compile(text, '<text>', mode)
            print(mode, repr(text))
        except SyntaxError as error:
            print(mode, repr(text), type(error).__name__, error.args)
exec(compile('1; 2; x = 3; x; None; "a"', 'typed', 'single'))
exec(compile('for i in range(2):\n    i\n    def f(): i\n', 'typed', 'single'))
exec(compile(ast.parse('x; x + 1', 'typed', 'single'), 'typed', 'single'))
for mode in 'eval', 'single', 'exec':
    print(ast.dump(compile('x', 'typed', mode, ast.PyCF_ONLY_AST)))
print(ast.dump(ast.parse('return 1')))
try:
    compile(ast.parse('x\nreturn 1'), 'tree', 'exec')
except SyntaxError as error:
    print(error.args)
